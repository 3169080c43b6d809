/**
 * Where offers are: the cities that job offers of this trade name most, with département (or canton, county, state) and région.
 * Facts of public geography. One city a line: folded name | département code | region | country. Enough to tell "same town", "same
 * region" and "far away"; a place that is not here is compared by its name alone.
 */
export const PLACES = `
paris|75|ile-de-france|FR
la defense|92|ile-de-france|FR
puteaux|92|ile-de-france|FR
courbevoie|92|ile-de-france|FR
nanterre|92|ile-de-france|FR
boulogne-billancourt|92|ile-de-france|FR
issy-les-moulineaux|92|ile-de-france|FR
levallois-perret|92|ile-de-france|FR
rueil-malmaison|92|ile-de-france|FR
neuilly-sur-seine|92|ile-de-france|FR
montrouge|92|ile-de-france|FR
velizy-villacoublay|78|ile-de-france|FR
versailles|78|ile-de-france|FR
guyancourt|78|ile-de-france|FR
saint-quentin-en-yvelines|78|ile-de-france|FR
saint-denis|93|ile-de-france|FR
montreuil|93|ile-de-france|FR
noisy-le-grand|93|ile-de-france|FR
creteil|94|ile-de-france|FR
vincennes|94|ile-de-france|FR
fontenay-sous-bois|94|ile-de-france|FR
massy|91|ile-de-france|FR
saclay|91|ile-de-france|FR
evry|91|ile-de-france|FR
marcoussis|91|ile-de-france|FR
cergy|95|ile-de-france|FR
roissy|95|ile-de-france|FR
melun|77|ile-de-france|FR
lyon|69|auvergne-rhone-alpes|FR
villeurbanne|69|auvergne-rhone-alpes|FR
saint-etienne|42|auvergne-rhone-alpes|FR
grenoble|38|auvergne-rhone-alpes|FR
annecy|74|auvergne-rhone-alpes|FR
chambery|73|auvergne-rhone-alpes|FR
clermont-ferrand|63|auvergne-rhone-alpes|FR
valence|26|auvergne-rhone-alpes|FR
bourg-en-bresse|01|auvergne-rhone-alpes|FR
marseille|13|provence-alpes-cote-d'azur|FR
aix-en-provence|13|provence-alpes-cote-d'azur|FR
nice|06|provence-alpes-cote-d'azur|FR
sophia antipolis|06|provence-alpes-cote-d'azur|FR
toulon|83|provence-alpes-cote-d'azur|FR
avignon|84|provence-alpes-cote-d'azur|FR
toulouse|31|occitanie|FR
blagnac|31|occitanie|FR
montpellier|34|occitanie|FR
nimes|30|occitanie|FR
perpignan|66|occitanie|FR
pau|64|nouvelle-aquitaine|FR
bayonne|64|nouvelle-aquitaine|FR
bordeaux|33|nouvelle-aquitaine|FR
merignac|33|nouvelle-aquitaine|FR
limoges|87|nouvelle-aquitaine|FR
poitiers|86|nouvelle-aquitaine|FR
niort|79|nouvelle-aquitaine|FR
la rochelle|17|nouvelle-aquitaine|FR
nantes|44|pays de la loire|FR
saint-herblain|44|pays de la loire|FR
saint-nazaire|44|pays de la loire|FR
angers|49|pays de la loire|FR
le mans|72|pays de la loire|FR
la roche-sur-yon|85|pays de la loire|FR
rennes|35|bretagne|FR
cesson-sevigne|35|bretagne|FR
brest|29|bretagne|FR
quimper|29|bretagne|FR
vannes|56|bretagne|FR
lorient|56|bretagne|FR
saint-brieuc|22|bretagne|FR
caen|14|normandie|FR
rouen|76|normandie|FR
le havre|76|normandie|FR
lille|59|hauts-de-france|FR
villeneuve-d'ascq|59|hauts-de-france|FR
roubaix|59|hauts-de-france|FR
valenciennes|59|hauts-de-france|FR
dunkerque|59|hauts-de-france|FR
amiens|80|hauts-de-france|FR
compiegne|60|hauts-de-france|FR
strasbourg|67|grand est|FR
mulhouse|68|grand est|FR
colmar|68|grand est|FR
metz|57|grand est|FR
nancy|54|grand est|FR
reims|51|grand est|FR
troyes|10|grand est|FR
dijon|21|bourgogne-franche-comte|FR
besancon|25|bourgogne-franche-comte|FR
belfort|90|bourgogne-franche-comte|FR
orleans|45|centre-val de loire|FR
tours|37|centre-val de loire|FR
chartres|28|centre-val de loire|FR
bourges|18|centre-val de loire|FR
bruxelles|BRU|bruxelles|BE
brussels|BRU|bruxelles|BE
anvers|VAN|flandre|BE
antwerp|VAN|flandre|BE
gand|VOV|flandre|BE
ghent|VOV|flandre|BE
liege|WLG|wallonie|BE
namur|WNA|wallonie|BE
charleroi|WHT|wallonie|BE
mons|WHT|wallonie|BE
luxembourg|LU|luxembourg|LU
geneve|GE|suisse romande|CH
geneva|GE|suisse romande|CH
lausanne|VD|suisse romande|CH
neuchatel|NE|suisse romande|CH
fribourg|FR|suisse romande|CH
sion|VS|suisse romande|CH
zurich|ZH|deutschschweiz|CH
bern|BE|deutschschweiz|CH
berne|BE|deutschschweiz|CH
basel|BS|deutschschweiz|CH
bale|BS|deutschschweiz|CH
montreal|QC-06|quebec|CA
quebec|QC-03|quebec|CA
toronto|ON|ontario|CA
london|LND|greater london|GB
londres|LND|greater london|GB
manchester|MAN|north west|GB
liverpool|LIV|north west|GB
birmingham|BIR|west midlands|GB
leeds|LDS|yorkshire|GB
sheffield|SHF|yorkshire|GB
newcastle|NET|north east|GB
bristol|BST|south west|GB
reading|RDG|south east|GB
southampton|STH|south east|GB
brighton|BNH|south east|GB
cambridge|CAM|east of england|GB
nottingham|NGM|east midlands|GB
leicester|LCE|east midlands|GB
cardiff|CRF|wales|GB
edinburgh|EDH|scotland|GB
glasgow|GLG|scotland|GB
belfast|BFS|northern ireland|GB
dublin|D|leinster|IE
`;
