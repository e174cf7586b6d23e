"""A sentence for every finding of a rule, by the rule's id."""

from desktop.i18n import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "V01.applicant_school": QT_TRANSLATE_NOOP(
        "findings",
        "Choose the school that applies.",
    ),
    "V01.applied_on": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the date of the application.",
    ),
    "V01.born_on": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the pupil's date of birth. Write 00 for an unknown day or month.",
    ),
    "V01.guardian": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the surname of the parent or caretaker, or remove this person.",
    ),
    "V01.origin": QT_TRANSLATE_NOOP(
        "findings",
        "Choose from whom the data came.",
    ),
    "V01.purpose": QT_TRANSLATE_NOOP(
        "findings",
        "Choose why the data are kept.",
    ),
    "V01.received_on": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the date on which the application arrived.",
    ),
    "V01.surname": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the pupil's surname. A first name may be missing.",
    ),
    "V02.decided_on": QT_TRANSLATE_NOOP(
        "findings",
        "The decision of {day} lies before {before}, the date of the application. Check "
        "both dates.",
    ),
    "V02.future": QT_TRANSLATE_NOOP(
        "findings",
        "The date {day} has not come yet. Check the date.",
    ),
    "V02.received_on": QT_TRANSLATE_NOOP(
        "findings",
        "The application arrived on {day}, but it is dated later: {before}. Check both dates.",
    ),
    "V02.same_day": QT_TRANSLATE_NOOP(
        "findings",
        "The decision was taken on the day on which the application arrived. Is that right?",
    ),
    "V02.sent_on": QT_TRANSLATE_NOOP(
        "findings",
        "The day of sending, {day}, lies before {before}, the date of the decision. Check"
        " both dates.",
    ),
    "V04.future": QT_TRANSLATE_NOOP(
        "findings",
        "The date of birth lies after the application. Check the date.",
    ),
    "V04.impossible": QT_TRANSLATE_NOOP(
        "findings",
        "At this date of birth the pupil is {age}. A TLV is for pupils from 2 to 21. "
        "Check the date.",
    ),
    "V04.unusual": QT_TRANSLATE_NOOP(
        "findings",
        "The pupil is {age}. For {kind} an age from {first} to {last} is usual. Check the"
        " date and the kind.",
    ),
    "V06.missing": QT_TRANSLATE_NOOP(
        "findings",
        "Choose a category: {kind} needs 1, 2 or 3.",
    ),
    "V06.none": QT_TRANSLATE_NOOP(
        "findings",
        "Remove the category: {kind} has none.",
    ),
    "V06.rejected": QT_TRANSLATE_NOOP(
        "findings",
        "A rejection has no category and no dates. Empty these fields.",
    ),
    "V07": QT_TRANSLATE_NOOP(
        "findings",
        "A partnership with code {code} does not usually decide about {kind}. Check the kind.",
    ),
    "V08": QT_TRANSLATE_NOOP(
        "findings",
        "The TLV begins on {day}, before the decision of {decided_on}. Write in the "
        "motivation why.",
    ),
    "V08.missing": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the first day of the TLV.",
    ),
    "V09": QT_TRANSLATE_NOOP(
        "findings",
        "The TLV is too short. The law asks at least until {least}. Choose that day or a "
        "later one.",
    ),
    "V09.before_start": QT_TRANSLATE_NOOP(
        "findings",
        "The last day lies before the first day. Check both dates.",
    ),
    "V09.missing": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the last day of the TLV.",
    ),
    "V10": QT_TRANSLATE_NOOP(
        "findings",
        "A TLV usually ends on 31 July, here {usual}. Is {day} right?",
    ),
    "V12.decision": QT_TRANSLATE_NOOP(
        "findings",
        "Write down why this was decided.",
    ),
    "V12.duration": QT_TRANSLATE_NOOP(
        "findings",
        "Write down why the TLV lasts this long.",
    ),
    "V15.missing": QT_TRANSLATE_NOOP(
        "findings",
        "Expert advice {position} is missing. File it before you record the decision.",
    ),
    "V15.name": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the name of the expert who gave advice {position}.",
    ),
    "V15.same": QT_TRANSLATE_NOOP(
        "findings",
        "Both advices are by the same expert. The law asks two different experts.",
    ),
    "V16.first": QT_TRANSLATE_NOOP(
        "findings",
        "The first expert must be an orthopedagoog or a psycholoog. Swap the advices or "
        "file another one.",
    ),
    "V16.local": QT_TRANSLATE_NOOP(
        "findings",
        "The discipline of the second expert is not on the law's list. Has your "
        "partnership agreed to it?",
    ),
    "V16.second": QT_TRANSLATE_NOOP(
        "findings",
        "The law does not name {discipline} as the second expert. Choose the discipline "
        "from the law's list in which this expert advises, or file another advice.",
    ),
    "V17.late": QT_TRANSLATE_NOOP(
        "findings",
        "Advice {position} of {day} is later than the decision. Check both dates.",
    ),
    "V17.old": QT_TRANSLATE_NOOP(
        "findings",
        "Advice {position} of {day} is older than a year. Is it still right?",
    ),
    "V17.signed": QT_TRANSLATE_NOOP(
        "findings",
        "Advice {position} is not signed. Ask for the signed advice.",
    ),
    "V20.disagree": QT_TRANSLATE_NOOP(
        "findings",
        "Write down why the parents disagree.",
    ),
    "V20.missing": QT_TRANSLATE_NOOP(
        "findings",
        "Record what the parents think of the application.",
    ),
    "V20.not_received": QT_TRANSLATE_NOOP(
        "findings",
        "Write down what you did to hear the parents' view.",
    ),
    "V24.nobody": QT_TRANSLATE_NOOP(
        "findings",
        "No parent or guardian gets a copy to sign. Is that right?",
    ),
    "V24.unknown": QT_TRANSLATE_NOOP(
        "findings",
        "Of one guardian it is not known whether he or she has parental authority. Fill "
        "it in; until then nothing is printed.",
    ),
    "V25": QT_TRANSLATE_NOOP(
        "findings",
        "Someone without parental authority was chosen to sign. Only a parent or guardian"
        " with authority signs. Choose another one.",
    ),
    "V29.board": QT_TRANSLATE_NOOP(
        "findings",
        "The number {number} of the school board is not right. It has four to six digits.",
    ),
    "V29.location": QT_TRANSLATE_NOOP(
        "findings",
        "The code {code} of the school is not right. It has six characters, such as 16AH00.",
    ),
    "V29.partnership": QT_TRANSLATE_NOOP(
        "findings",
        "The code must be PO or VO and four digits, such as PO3002.",
    ),
    "V30.email": QT_TRANSLATE_NOOP(
        "findings",
        "This e-mail address does not look right.",
    ),
    "V30.phone": QT_TRANSLATE_NOOP(
        "findings",
        "This telephone number does not look right. It has ten digits, or begins with + "
        "for another country.",
    ),
    "V30.postcode": QT_TRANSLATE_NOOP(
        "findings",
        "This postcode does not look right. A Dutch postcode is written as 4702 RG.",
    ),
    "V31.missing": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the number of the TLV.",
    ),
    "V31.outside": QT_TRANSLATE_NOOP(
        "findings",
        "The number {number} is not the next one in the series. That is {proposed}. Do "
        "you want your own number?",
    ),
    "V31.taken": QT_TRANSLATE_NOOP(
        "findings",
        "The number {number} was given before. A number is never used twice. Take the "
        "proposed number.",
    ),
    "V32.changed": QT_TRANSLATE_NOOP(
        "findings",
        "This decision has the number {number}, and that never changes. The number stayed"
        " as it was.",
    ),
    "V32.differs": QT_TRANSLATE_NOOP(
        "findings",
        "The register holds other facts for {number} than the decision. Nothing was "
        "printed. Check the decision.",
    ),
    "V32.not_granted": QT_TRANSLATE_NOOP(
        "findings",
        "Only a granted application gets a number. No number was given.",
    ),
    "V32.numbered": QT_TRANSLATE_NOOP(
        "findings",
        "The TLV has the number {number}, so the decision is fixed. Nothing was changed.",
    ),
    "V33.board": QT_TRANSLATE_NOOP(
        "findings",
        "Of school {code} the number of the board is not known. It stays empty on the form.",
    ),
    "V33.dossier_number": QT_TRANSLATE_NOOP(
        "findings",
        "The dossier has no number. Nothing was printed.",
    ),
    "V33.grant": QT_TRANSLATE_NOOP(
        "findings",
        "There is no granted decision with a number yet. Nothing was printed. Record the "
        "decision first.",
    ),
    "V33.new_school": QT_TRANSLATE_NOOP(
        "findings",
        "The name or town of school {code}, the new school, is missing. Nothing was "
        "printed. Fill it in with the schools.",
    ),
    "V33.old_school": QT_TRANSLATE_NOOP(
        "findings",
        "The name or town of school {code}, which applies, is missing. Nothing was "
        "printed. Fill it in with the schools.",
    ),
    "V33.partnership_city": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the town. It must stand on every form.",
    ),
    "V33.partnership_code": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the code of the partnership. It must stand on every form.",
    ),
    "V33.partnership_email": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the e-mail address. It must stand on every form.",
    ),
    "V33.partnership_name": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the name of the partnership. It must stand on every form.",
    ),
    "V33.partnership_objection_address": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the address to which an objection is sent. It must stand on every form.",
    ),
    "V33.partnership_phone": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the telephone number. It must stand on every form.",
    ),
    "V33.partnership_postcode": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the postcode. It must stand on every form.",
    ),
    "V33.partnership_signer_function": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the function of the person who signs. It must stand on every form.",
    ),
    "V33.partnership_signer_name": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the name of the person who signs. It must stand on every form.",
    ),
    "V33.partnership_street": QT_TRANSLATE_NOOP(
        "findings",
        "Fill in the street. It must stand on every form.",
    ),
    "V33.surname": QT_TRANSLATE_NOOP(
        "findings",
        "The pupil has no surname. Nothing was printed. Fill in the surname.",
    ),
    "password.obvious": QT_TRANSLATE_NOOP(
        "findings",
        "The password is made of words and numbers that others would try first. Add words"
        " of your own.",
    ),
    "password.practice": QT_TRANSLATE_NOOP(
        "findings",
        "This is the password of the practice vault, and everyone knows it. Choose another one.",
    ),
    "password.repeated": QT_TRANSLATE_NOOP(
        "findings",
        "The password repeats itself. Choose one that is harder to guess.",
    ),
    "password.row": QT_TRANSLATE_NOOP(
        "findings",
        "The password follows the alphabet, the digits or the keyboard. Choose one that "
        "is harder to guess.",
    ),
    "password.short": QT_TRANSLATE_NOOP(
        "findings",
        "The password has {length} characters. Use {minimum} or more, for instance a "
        "short sentence.",
    ),
}
