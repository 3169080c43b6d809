/**
 * The most frequent function words of the languages that job boards in and around France publish in. Accents as written;
 * words shared by several languages count a little for each of them, so rarely shared ones are listed first.
 */
export const FUNCTION_WORDS = {
  fr: 'le la les des du de un une et est dans pour vous nous avec sur au aux ce cette ces votre vos notre nos que qui par plus ou être sont en à son sa ses leur leurs il elle ils elles se ne pas afin ainsi comme dont chez entre mais tout tous toutes lors sein',
  en: 'the and of to in for with you our will your are is be we that this as on or have from by an at who their they it its has can all must not about more which within into than other such what when through',
  de: 'der die das und ist in den von zu mit für auf ein eine einen einem im sie wir du als auch sich bei oder sind dich deine ihre unser unsere werden wird nach aus an zur zum nicht über bis dein uns',
  es: 'el la los las de del y que en un una para con por se su es al lo como más o sus nuestro nuestra nosotros tu somos esta este será son entre desde sobre muy',
  nl: 'de het een en van in is voor met je op te zijn wij jij naar bij als aan ons onze jouw ook of dat die worden uit om niet heb hebt deze kan binnen we',
  it: 'il lo la gli le di del della dei delle e che in un una per con si è al alla nel nella sono anche come più o dal tra nostro nostra siamo ai',
  pt: 'o a os as de do da dos das e que em um uma para com por se na no é ao mais como ou seu sua são pela pelo nós nossa você não',
} as const;

export type KnownLanguage = keyof typeof FUNCTION_WORDS;
