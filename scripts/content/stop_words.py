"""Words that carry no meaning of their own; a query of only such words is searched as it stands."""

STOP_WORDS = """
aan al alle alleen als alsof ander andere anders ben bent betekenen betekent bij bijna binnen bleef blijft boven
buiten daar daarbij daarin daarmee daarna daarom daarop daarvan daarvoor dan dat de der deze dezelfde die dit doe
doen doet door dus echt een eens en enkele er eraan erg erin ermee erop erover ervan ervoor ga gaan gaat geen ging
haar had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hoeveel hun iemand iets ik in is ja je jij jou
jouw jullie kan kon konden kun kunnen kunt maar mag me mee meer meest men met mij mijn moest moet moeten mogen na
naar nee net niet nog nu of om omdat ons onze ook op over plus s som soms steeds t te tegen tegelijk
tijdens toch toe toen tot tussen u uit uw van vanuit veel verder via volgens voor vooral waar waarbij waarin waarmee
waarom waarop waarvan waarvoor wanneer want waren was wat we weer wel welk welke werd werden wie wij wil willen wilt
word worden wordt zal ze zegt zei zeggen zelf zich zij zijn zo zoals zodat zonder zou zouden zulke
"""
