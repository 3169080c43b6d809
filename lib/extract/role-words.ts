/** Words of a job title (folded): enough to tell "Chef de projet infrastructures" from "Nos engagements". */
export const ROLE_WORDS =
  /\b(?:chef(?:fe)?|charge(?:e|\(e\)|\.e)?|responsable|directeur|directrice|ingenieure?|technicien(?:ne)?|administrateur|administratrice|architecte?|consultante?|developpeu(?:r|se)|analyste?|coordinat(?:eur|rice|or)|gestionnaire|assistante?|manager|engineer|developer|director|lead|leader|officer|specialist|administrator|technician|pilote|pmo|scrum|product owner|cto|dsi|rssi|head of|expert|conseill(?:er|ere)|delegue|commercial|comptable|acheteu(?:r|se)|operateur|superviseur|supervisor|executive|associate|intern|stagiaire|alternante?|apprentie?|agent|planner|controller|advisor|designer|scientist|nurse|infirmi(?:er|ere)|vendeu(?:r|se)|leiter|projektleiter|ingenieur|jefe de|responsabile|projectleider|medewerker|mitarbeiter)\b/;

/** (H/F), F/H, M/F/D, (m/w/x), "un(e) chef(fe)", all genders. */
export const SEX_MARK =
  /(?:^|[\s([-])(?:[hf] ?[/\-.] ?[hf](?: ?[/-] ?[xnd])?|[mfwhvdx] ?\/ ?[mfwvdx](?: ?\/ ?[dxni*]{1,7})?|all genders|tous genres|gn)(?=$|[\s)\].,-])/;
