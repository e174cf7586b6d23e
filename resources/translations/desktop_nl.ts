<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About Dossierkast</source>
        <translation>Over Dossierkast</translation>
    </message>
    <message>
        <source>Dossiers, forms and paper of a samenwerkingsverband passend onderwijs.</source>
        <translation>Dossiers, formulieren en papier van een samenwerkingsverband passend onderwijs.</translation>
    </message>
    <message>
        <source>Parts of others</source>
        <translation>Onderdelen van anderen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Kopiëren als tekst</translation>
    </message>
    <message>
        <source>Number of the vault&apos;s format</source>
        <translation>Nummer van de kluisindeling</translation>
    </message>
    <message>
        <source>The vault lies in</source>
        <translation>De kluis ligt in</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>School lists</source>
        <translation>Scholenlijsten</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Lettertype</translation>
    </message>
    <message>
        <source>The program is built with these. Their licences let everyone use and pass them on.</source>
        <translation>Hiermee is het programma gebouwd. De licenties laten iedereen deze onderdelen gebruiken en doorgeven.</translation>
    </message>
    <message>
        <source>{name}, the public licence of the European Union</source>
        <translation>{name}, de openbare licentie van de Europese Unie</translation>
    </message>
    <message>
        <source>no network but the printer that is allowed</source>
        <translation>geen netwerk behalve de toegestane printer</translation>
    </message>
    <message>
        <source>DUO Open Onderwijsdata, as the file was imported</source>
        <translation>DUO Open Onderwijsdata, zoals het bestand is ingelezen</translation>
    </message>
    <message>
        <source>DejaVu Sans, under the licence of Bitstream Vera</source>
        <translation>DejaVu Sans, onder de licentie van Bitstream Vera</translation>
    </message>
    <message>
        <source>library</source>
        <translation>bibliotheek</translation>
    </message>
    <message>
        <source>part of a library</source>
        <translation>deel van een bibliotheek</translation>
    </message>
    <message>
        <source>typeface</source>
        <translation>lettertype</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lijst</translation>
    </message>
    <message>
        <source>Copied. Paste it in a message to whoever helps you.</source>
        <translation>Gekopieerd. Plak het in een bericht aan wie u helpt.</translation>
    </message>
</context>
<context>
    <name>AddressFields</name>
    <message>
        <source>Secret address: print it nowhere</source>
        <translation>Geheim adres: print het nergens</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Huisnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Woonplaats</translation>
    </message>
    <message>
        <source>Country (if abroad)</source>
        <translation>Land (als het niet Nederland is)</translation>
    </message>
</context>
<context>
    <name>AdviceForm</name>
    <message>
        <source>&amp;Save</source>
        <translation>Be&amp;waren</translation>
    </message>
    <message>
        <source>The advice is signed</source>
        <translation>Het advies is ondertekend</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Deskundige</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Vakgebied</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Werkt bij</translation>
    </message>
    <message>
        <source>Date of the advice</source>
        <translation>Datum van het advies</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
</context>
<context>
    <name>AdviceTab</name>
    <message>
        <source>First expert</source>
        <translation>Eerste deskundige</translation>
    </message>
    <message>
        <source>Second expert</source>
        <translation>Tweede deskundige</translation>
    </message>
    <message>
        <source>View of the parents</source>
        <translation>Zienswijze van de ouders</translation>
    </message>
    <message>
        <source>Not filed yet</source>
        <translation>Nog niet vastgelegd</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Invullen</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>ondertekend</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>nog niet ondertekend</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>ontvangen {day}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
</context>
<context>
    <name>BackForm</name>
    <message>
        <source>&amp;Put it there</source>
        <translation>&amp;Neerleggen</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>Plaat&amp;s</translation>
    </message>
    <message>
        <source>{number} is back</source>
        <translation>{number} is terug</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>Backup: busy…</source>
        <translation>Back-up: bezig…</translation>
    </message>
    <message>
        <source>The backup is made and read back: it is sound.</source>
        <translation>De back-up is gemaakt en teruggelezen: hij klopt.</translation>
    </message>
    <message>
        <source>The backup was stopped. Earlier backups stay.</source>
        <translation>De back-up is afgebroken. Eerdere back-ups blijven.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Nog geen back-up</translation>
    </message>
    <message>
        <source>Backup: today</source>
        <translation>Back-up: vandaag</translation>
    </message>
    <message numerus="yes">
        <source>Backup: %n day(s) old</source>
        <translation>
            <numerusform>Back-up: %n dag oud</numerusform>
            <numerusform>Back-up: %n dagen oud</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup waits for the secretariat</source>
        <translation>De back-up wacht op het secretariaat</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backup</source>
        <translation>Back-up</translation>
    </message>
    <message>
        <source>A backup is an encrypted copy of the whole vault, read back after it is made. The first of every day makes itself; you can go on working meanwhile.</source>
        <translation>Een back-up is een versleutelde kopie van de hele kluis, die na het maken wordt teruggelezen. De eerste van elke dag komt vanzelf; u kunt intussen doorwerken.</translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation>&amp;Nu back-up</translation>
    </message>
    <message>
        <source>&amp;Check the vault</source>
        <translation>&amp;Controleer de kluis</translation>
    </message>
    <message>
        <source>Choose another &amp;folder…</source>
        <translation>Kies een andere &amp;map…</translation>
    </message>
    <message>
        <source>Use the usual folde&amp;r</source>
        <translation>Gebruik de gewone ma&amp;p</translation>
    </message>
    <message>
        <source>The backup waits for the secretariat: only the director and the management assistant have all parts of the vault.</source>
        <translation>De back-up wacht op het secretariaat: alleen de directeur en de managementassistent hebben alle delen van de kluis.</translation>
    </message>
    <message>
        <source>There is no backup yet. Make the first one now.</source>
        <translation>Er is nog geen back-up. Maak nu de eerste.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Putting a backup back</source>
        <translation>Een back-up terugzetten</translation>
    </message>
    <message>
        <source>Lock the vault and choose Other vault, then Put a backup back. It becomes a vault in a new folder, and you see how it differs from this one; this one stays as it is. You need the password of the day of the backup.</source>
        <translation>Vergrendel de kluis, kies Andere kluis en dan Back-up terugzetten. De back-up wordt een kluis in een nieuwe map en u ziet hoe die verschilt van deze; deze blijft zoals hij is. U hebt het wachtwoord nodig van de dag van de back-up.</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Map: {folder}</translation>
    </message>
    <message>
        <source>This folder lies elsewhere or is copied elsewhere ({kind}). The backups are encrypted, but they leave this computer, and older ones may stay behind there. A folder on this computer or a stick in a locked cabinet is better.</source>
        <translation>Deze map staat ergens anders of wordt naar elders gekopieerd ({kind}). De back-ups zijn versleuteld, maar ze verlaten deze computer en oudere kunnen daar achterblijven. Een map op deze computer of een stick in een afgesloten kast is beter.</translation>
    </message>
    <message>
        <source>complete, read back when made</source>
        <translation>volledig, na het maken teruggelezen</translation>
    </message>
    <message>
        <source>not complete: cannot be put back</source>
        <translation>onvolledig: kan niet worden teruggezet</translation>
    </message>
    <message>
        <source>The backup is being made…</source>
        <translation>De back-up wordt gemaakt…</translation>
    </message>
    <message>
        <source>The vault is being checked…</source>
        <translation>De kluis wordt gecontroleerd…</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>De controle is afgebroken.</translation>
    </message>
    <message>
        <source>Choose a folder for the backups</source>
        <translation>Kies een map voor de back-ups</translation>
    </message>
    <message>
        <source>From now on backups go into this folder.</source>
        <translation>Vanaf nu komen de back-ups in deze map.</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>Address of the pupil</source>
        <translation>Adres van de leerling</translation>
    </message>
    <message>
        <source>Parents and caretakers</source>
        <translation>Ouders en verzorgers</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Geboren op</translation>
    </message>
    <message>
        <source>Day or month unknown? Type 03-2016 or 2016.</source>
        <translation>Dag of maand onbekend? Typ 03-2016 of 2016.</translation>
    </message>
    <message>
        <source>Gender (may stay empty)</source>
        <translation>Geslacht (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Aanvraag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort onderwijs</translation>
    </message>
    <message>
        <source>Old school, which applies</source>
        <translation>Oude school, die aanvraagt</translation>
    </message>
    <message>
        <source>New school</source>
        <translation>Nieuwe school</translation>
    </message>
    <message>
        <source>May wait until it is known.</source>
        <translation>Mag wachten tot die bekend is.</translation>
    </message>
    <message>
        <source>Date on the application</source>
        <translation>Datum op de aanvraag</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ontvangen op</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>Grondslag</translation>
    </message>
    <message>
        <source>Sort of application</source>
        <translation>Soort aanvraag</translation>
    </message>
    <message>
        <source>Data come from</source>
        <translation>Gegevens komen van</translation>
    </message>
    <message>
        <source>Data are kept for</source>
        <translation>Gegevens zijn nodig voor</translation>
    </message>
    <message>
        <source>Why we decide</source>
        <translation>Waarom wij beslissen</translation>
    </message>
</context>
<context>
    <name>BookingPane</name>
    <message>
        <source>&amp;Book in</source>
        <translation>&amp;Inboeken</translation>
    </message>
    <message>
        <source>&amp;Clear the form</source>
        <translation>Formulier &amp;leegmaken</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Nieuw dossier</translation>
    </message>
</context>
<context>
    <name>BugReporter</name>
    <message>
        <source>A fault in Dossierkast</source>
        <translation>Een fout in Dossierkast</translation>
    </message>
    <message>
        <source>Something went wrong in the program. That is not your doing.</source>
        <translation>Er ging iets mis in het programma. Dat ligt niet aan u.</translation>
    </message>
    <message>
        <source>What was saved before is safe. Your last step may not have been done: look before you do it again. You can go on working.

Fault mark: {mark}
The technical log, without personal data, is in:
{folder}</source>
        <translation>Wat al bewaard was, is veilig. Uw laatste stap is misschien niet gedaan: kijk eerst voordat u hem opnieuw doet. U kunt verder werken.

Kenmerk van de fout: {mark}
Het technische logboek, zonder persoonsgegevens, staat in:
{folder}</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Verder werken</translation>
    </message>
</context>
<context>
    <name>BusyLine</name>
    <message>
        <source>Busy</source>
        <translation>Bezig</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>draft, not saved yet</source>
        <translation>concept, nog niet bewaard</translation>
    </message>
</context>
<context>
    <name>CertificateStep</name>
    <message>
        <source>On the certificate</source>
        <translation>Op de verklaring</translation>
    </message>
    <message>
        <source>Where parents send an objection, and who signs for the partnership.</source>
        <translation>Waar ouders een bezwaar heen sturen, en wie namens het samenwerkingsverband tekent.</translation>
    </message>
</context>
<context>
    <name>ClosableForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
</context>
<context>
    <name>CloseDayPanel</name>
    <message>
        <source>Close the day</source>
        <translation>Dag afsluiten</translation>
    </message>
    <message>
        <source>Make a &amp;backup now</source>
        <translation>Nu &amp;back-up maken</translation>
    </message>
    <message>
        <source>&amp;Print the emergency list…</source>
        <translation>&amp;Noodlijst printen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Your role does not see dossiers, so closes no day.</source>
        <translation>In uw rol ziet u geen dossiers, en sluit u dus geen dag af.</translation>
    </message>
    <message>
        <source>&amp;Close the day and lock</source>
        <translation>&amp;Sluit de dag en vergrendel</translation>
    </message>
    <message>
        <source>&amp;Close all the same and lock</source>
        <translation>&amp;Sluit toch af en vergrendel</translation>
    </message>
    <message>
        <source>Close the day, {day}</source>
        <translation>Dag afsluiten, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) outside a lock</source>
        <translation>
            <numerusform>%n stuk buiten een slot</numerusform>
            <numerusform>%n stukken buiten een slot</numerusform>
        </translation>
    </message>
    <message>
        <source>All paper lies behind a lock.</source>
        <translation>Al het papier ligt achter slot.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) not taken out of the printer</source>
        <translation>
            <numerusform>%n exemplaar niet uit de printer gehaald</numerusform>
            <numerusform>%n exemplaren niet uit de printer gehaald</numerusform>
        </translation>
    </message>
    <message>
        <source>No sheets wait in a printer.</source>
        <translation>Er wacht niets in een printer.</translation>
    </message>
    <message>
        <source>The backup of today is made.</source>
        <translation>De back-up van vandaag is gemaakt.</translation>
    </message>
    <message>
        <source>The backup waits for the secretariat.</source>
        <translation>Back-up wacht op het secretariaat.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Er is nog geen back-up.</translation>
    </message>
    <message numerus="yes">
        <source>No backup of today: the last one is %n day(s) old.</source>
        <translation>
            <numerusform>Geen back-up van vandaag: de laatste is %n dag oud.</numerusform>
            <numerusform>Geen back-up van vandaag: de laatste is %n dagen oud.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) in the printer</source>
        <translation>
            <numerusform>%n exemplaar in de printer</numerusform>
            <numerusform>%n exemplaren in de printer</numerusform>
        </translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>de back-up</translation>
    </message>
    <message>
        <source>You can close the day. What stays open: {what}.</source>
        <translation>U kunt de dag afsluiten. Dit blijft open: {what}.</translation>
    </message>
</context>
<context>
    <name>CollectBar</name>
    <message>
        <source>Sheets in the printer</source>
        <translation>Exemplaren in de printer</translation>
    </message>
    <message>
        <source>Yes (Enter)</source>
        <translation>Ja (Enter)</translation>
    </message>
    <message>
        <source>Misprint… (X)</source>
        <translation>Misdruk… (X)</translation>
    </message>
    <message>
        <source>Later (Esc)</source>
        <translation>Later (Esc)</translation>
    </message>
    <message>
        <source>Which sheets came out wrong?</source>
        <translation>Welke exemplaren zijn mislukt?</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>Bewaren (Enter)</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Terug (Esc)</translation>
    </message>
    <message>
        <source>These go into the locked paper container. The others count as collected.</source>
        <translation>Deze gaan in de afgesloten papiercontainer. De andere gelden als opgehaald.</translation>
    </message>
    <message numerus="yes">
        <source>%n more set(s) wait after this one.</source>
        <translation>
            <numerusform>Hierna wacht nog %n set.</numerusform>
            <numerusform>Hierna wachten nog %n sets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did they come out? %n sheet(s) of {dossier} in {printer}</source>
        <translation>
            <numerusform>Is het geprint? %n exemplaar van {dossier} in {printer}</numerusform>
            <numerusform>Zijn ze geprint? %n exemplaren van {dossier} in {printer}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collected? %n sheet(s) of {dossier} in {printer}</source>
        <translation>
            <numerusform>Opgehaald? %n exemplaar van {dossier} in {printer}</numerusform>
            <numerusform>Opgehaald? %n exemplaren van {dossier} in {printer}</numerusform>
        </translation>
    </message>
    <message>
        <source>the folder of practice prints</source>
        <translation>de map met oefenprints</translation>
    </message>
    <message>
        <source>Tick the sheets that are wrong.</source>
        <translation>Vink aan welke exemplaren mislukt zijn.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) to the paper container.</source>
        <translation>
            <numerusform>%n exemplaar naar de papiercontainer.</numerusform>
            <numerusform>%n exemplaren naar de papiercontainer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Collected.</source>
        <translation>Opgehaald.</translation>
    </message>
    <message>
        <source>How does {number} ({party}) leave?</source>
        <translation>Hoe gaat {number} ({party}) weg?</translation>
    </message>
    <message>
        <source>Handed out.</source>
        <translation>Uitgegeven.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd-mm-yyyy</source>
        <translation>dd-mm-jjjj</translation>
    </message>
    <message>
        <source>This is no date yet. Type it as 23-11-2026.</source>
        <translation>Dit is nog geen datum. Typ bijvoorbeeld 23-11-2026.</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>&amp;Save decision</source>
        <translation>&amp;Besluit bewaren</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Besloten op</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Geldig vanaf</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Geldig tot en met</translation>
    </message>
    <message>
        <source>Proposed: the 31 July that the law asks for at least.</source>
        <translation>Voorstel: de 31 juli die de wet minstens vraagt.</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Why this duration</source>
        <translation>Waarom deze duur</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
</context>
<context>
    <name>DecisionTab</name>
    <message>
        <source>Number of the TLV</source>
        <translation>Nummer van de TLV</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort onderwijs</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Besloten op</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Geldig vanaf</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Geldig tot en met</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Why this duration</source>
        <translation>Waarom deze duur</translation>
    </message>
    <message>
        <source>This grant has its number, so it is not decided again.</source>
        <translation>Deze toekenning heeft een nummer. Het besluit staat dus vast.</translation>
    </message>
    <message>
        <source>The decision is saved.</source>
        <translation>Het besluit is bewaard.</translation>
    </message>
    <message>
        <source>The TLV has its number.</source>
        <translation>De TLV heeft een nummer.</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>&amp;Correct (F2)</source>
        <translation>Ver&amp;beteren (F2)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Be&amp;waren</translation>
    </message>
    <message>
        <source>Do &amp;not change</source>
        <translation>&amp;Niet wijzigen</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Call name</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Geboren op</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Aanvraag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort onderwijs</translation>
    </message>
    <message>
        <source>Old school</source>
        <translation>Oude school</translation>
    </message>
    <message>
        <source>New school</source>
        <translation>Nieuwe school</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Date on the application</source>
        <translation>Datum op de aanvraag</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ontvangen op</translation>
    </message>
    <message>
        <source>Sort of application</source>
        <translation>Soort aanvraag</translation>
    </message>
    <message>
        <source>Data come from</source>
        <translation>Gegevens komen van</translation>
    </message>
    <message>
        <source>Data are kept for</source>
        <translation>Gegevens zijn nodig voor</translation>
    </message>
    <message>
        <source>Why we decide</source>
        <translation>Waarom wij beslissen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Add the parents with “Correct” (F2).</source>
        <translation>Voeg de ouders toe met ‘Verbeteren’ (F2).</translation>
    </message>
    <message>
        <source>Parents and caretakers</source>
        <translation>Ouders en verzorgers</translation>
    </message>
    <message>
        <source>Secret address: printed nowhere</source>
        <translation>Geheim adres: wordt nergens geprint</translation>
    </message>
    <message>
        <source>The correction is saved.</source>
        <translation>De verbetering is bewaard.</translation>
    </message>
</context>
<context>
    <name>DisplayPage</name>
    <message>
        <source>Display</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>This counts for this computer, at once and for all vaults. On paper nothing changes.</source>
        <translation>Dit geldt voor deze computer, meteen en voor alle kluizen. Op papier verandert er niets.</translation>
    </message>
    <message>
        <source>As the computer is set</source>
        <translation>Zoals de computer is ingesteld</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kleuren</translation>
    </message>
    <message>
        <source>Si&amp;ze of text</source>
        <translation>&amp;Grootte van de tekst</translation>
    </message>
    <message>
        <source>High contrast: white on black, with a thick ring around where you are.</source>
        <translation>Hoog contrast: wit op zwart, met een dikke rand om de plek waar u bent.</translation>
    </message>
    <message>
        <source>With Ctrl and + or - on every screen; Ctrl and 0 for the usual size.</source>
        <translation>Op elk scherm ook met Ctrl en + of -; met Ctrl en 0 krijgt u de gewone grootte.</translation>
    </message>
</context>
<context>
    <name>DossierHeader</name>
    <message>
        <source>{years} years</source>
        <translation>{years} jaar</translation>
    </message>
    <message>
        <source>{youngest} or {oldest} years</source>
        <translation>{youngest} of {oldest} jaar</translation>
    </message>
    <message>
        <source>born {day} ({age})</source>
        <translation>geboren {day} ({age})</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>op slot</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>niet op slot</translation>
    </message>
    <message>
        <source>Folder: {place} ({lock}) · since {day}</source>
        <translation>Map: {place} ({lock}) · sinds {day}</translation>
    </message>
    <message>
        <source>Signatures: nothing printed yet</source>
        <translation>Handtekeningen: nog niets geprint</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Volgende stap: {step}</translation>
    </message>
    <message>
        <source>Now: {step}</source>
        <translation>Nu: {step}</translation>
    </message>
</context>
<context>
    <name>DossierListScreen</name>
    <message>
        <source>Search in the dossiers</source>
        <translation>Zoek in de dossiers</translation>
    </message>
    <message>
        <source>Search name, birth date, school, number or code</source>
        <translation>Zoek op naam, geboortedatum, school, nummer of code</translation>
    </message>
    <message>
        <source>&amp;New dossier</source>
        <translation>&amp;Nieuw dossier</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Niets gevonden voor ‘{text}’</translation>
    </message>
    <message>
        <source>Searched in names, birth dates, schools, dossier and TLV numbers and the codes on paper, of all dossiers. Type less, or press Esc to see them all.</source>
        <translation>Er is gezocht in namen, geboortedatums, scholen, dossiernummers, TLV-nummers en de codes op papier, van alle dossiers. Typ minder, of druk op Esc om alles te zien.</translation>
    </message>
    <message>
        <source>No dossiers yet</source>
        <translation>Nog geen dossiers</translation>
    </message>
    <message>
        <source>Press “New dossier” (Ctrl+N) to book in the first application.</source>
        <translation>Boek de eerste aanvraag in met ‘Nieuw dossier’ (Ctrl+N).</translation>
    </message>
    <message>
        <source>First take in the list of schools, in the settings. Then book in the first application with “New dossier” (Ctrl+N).</source>
        <translation>Lees eerst bij Beheer de lijst met scholen in. Boek daarna de eerste aanvraag in met ‘Nieuw dossier’ (Ctrl+N).</translation>
    </message>
</context>
<context>
    <name>DossierPane</name>
    <message>
        <source>Details</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Advices and view</source>
        <translation>Adviezen en zienswijze</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Besluit</translation>
    </message>
    <message>
        <source>Forms and signatures</source>
        <translation>Formulieren en handtekeningen</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Parts of the dossier</source>
        <translation>Onderdelen van het dossier</translation>
    </message>
    <message>
        <source>{tab} · draft</source>
        <translation>{tab} · concept</translation>
    </message>
</context>
<context>
    <name>DossierScreen</name>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Terug naar de lijst (Esc)</translation>
    </message>
    <message>
        <source>Booked in.</source>
        <translation>Ingeboekt.</translation>
    </message>
</context>
<context>
    <name>DossierTable</name>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
</context>
<context>
    <name>DossierTableModel</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>School</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Getekend</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>Throw away</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>You go on with the draft of {time}. It is not saved yet.</source>
        <translation>Verder met concept van {time}. Het is nog niet bewaard.</translation>
    </message>
    <message>
        <source>Since then something else was saved here: check it before you save.</source>
        <translation>Intussen is hier iets anders bewaard: kijk het na voordat u bewaart.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Terughalen</translation>
    </message>
    <message>
        <source>The draft is thrown away.</source>
        <translation>Het concept is weggegooid.</translation>
    </message>
</context>
<context>
    <name>EmergencyPanel</name>
    <message>
        <source>Emergency list</source>
        <translation>Noodlijst</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Printen</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;Bewaar als bestand…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>For when the computer is down: dossier numbers, the codes on the folders, where they lie, and which signatures are still to come. No names of people. Keep it in a safe or a locked cabinet, and destroy the previous one.</source>
        <translation>Voor als de computer niet werkt: de dossiernummers, de codes op de mappen, waar die liggen en welke handtekeningen nog komen. Er staan geen namen van mensen op. Bewaar de lijst in de kluis of een afgesloten kast, en vernietig de vorige.</translation>
    </message>
    <message>
        <source>The emergency list waits in the printer for your PIN.</source>
        <translation>De noodlijst wacht in de printer op uw pincode.</translation>
    </message>
    <message>
        <source>The emergency list is printed: take it out of the printer.</source>
        <translation>De noodlijst is geprint: haal hem uit de printer.</translation>
    </message>
    <message>
        <source>Where to save the list</source>
        <translation>Waar de lijst komt</translation>
    </message>
    <message>
        <source>The list is saved as {name}.</source>
        <translation>De lijst is bewaard als {name}.</translation>
    </message>
    <message>
        <source>The list is made…</source>
        <translation>De lijst wordt gemaakt…</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Their view (zienswijze) is attached</source>
        <translation>De zienswijze zit erbij</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>{party} does not sign. The TLV stays valid.</source>
        <translation>{party} tekent niet. De TLV blijft geldig.</translation>
    </message>
    <message>
        <source>{party} could not be reached. The TLV stays valid.</source>
        <translation>{party} is niet bereikbaar. De TLV blijft geldig.</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Wat is geprobeerd</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>&amp;Save anyway</source>
        <translation>&amp;Toch bewaren</translation>
    </message>
</context>
<context>
    <name>GuardianForm</name>
    <message>
        <source>Relation</source>
        <translation>Relatie</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Gezag</translation>
    </message>
    <message>
        <source>Must be known before printing: it decides who signs.</source>
        <translation>Moet bekend zijn voordat u print: het bepaalt wie tekent.</translation>
    </message>
    <message>
        <source>Same address as the pupil</source>
        <translation>Zelfde adres als de leerling</translation>
    </message>
    <message>
        <source>Remove this parent</source>
        <translation>Verwijder deze ouder of verzorger</translation>
    </message>
</context>
<context>
    <name>GuardianList</name>
    <message>
        <source>&amp;Add a parent or caretaker</source>
        <translation>&amp;Ouder of verzorger toevoegen</translation>
    </message>
</context>
<context>
    <name>IdentityStep</name>
    <message>
        <source>Your partnership</source>
        <translation>Uw samenwerkingsverband</translation>
    </message>
    <message>
        <source>This stands on every certificate. You can change it later.</source>
        <translation>Dit staat op elke verklaring. U kunt het later wijzigen.</translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message>
        <source>Labels to print</source>
        <translation>Etiketten om af te drukken</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>For folders and places: the number or the name, with a bar code to scan. No name of a pupil ever stands on a label.</source>
        <translation>Voor mappen en plaatsen: het nummer of de naam, met een streepjescode om te scannen. Op een etiket staat nooit de naam van een leerling.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Mappen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>Alle&amp;s aanvinken</translation>
    </message>
    <message>
        <source>Tick n&amp;one</source>
        <translation>Niets &amp;aanvinken</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>Af&amp;drukken</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;Bewaren als bestand…</translation>
    </message>
    <message>
        <source>{sheet} (also {name})</source>
        <translation>{sheet} (ook {name})</translation>
    </message>
    <message>
        <source>not shifted</source>
        <translation>niet verschoven</translation>
    </message>
    <message>
        <source>{n} mm to the right</source>
        <translation>{n} mm naar rechts</translation>
    </message>
    <message>
        <source>{n} mm to the left</source>
        <translation>{n} mm naar links</translation>
    </message>
    <message>
        <source>{n} mm down</source>
        <translation>{n} mm omlaag</translation>
    </message>
    <message>
        <source>{n} mm up</source>
        <translation>{n} mm omhoog</translation>
    </message>
    <message>
        <source>&amp;Labels for</source>
        <translation>&amp;Etiketten voor</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Nummer</translation>
    </message>
    <message>
        <source>Shee&amp;t</source>
        <translation>&amp;Vel</translation>
    </message>
    <message>
        <source>&amp;First free label</source>
        <translation>Ee&amp;rste vrije etiket</translation>
    </message>
    <message>
        <source>Shift to the s&amp;ide</source>
        <translation>Opz&amp;ij</translation>
    </message>
    <message>
        <source>Shift up or &amp;down</source>
        <translation>&amp;Omhoog of omlaag</translation>
    </message>
    <message>
        <source>The name stands on the box.</source>
        <translation>De naam staat op de doos.</translation>
    </message>
    <message>
        <source>For a printer that prints beside the labels. Try on plain paper first.</source>
        <translation>Voor een printer die naast de etiketten afdrukt. Probeer het eerst op gewoon papier.</translation>
    </message>
    <message>
        <source>No folder has this number.</source>
        <translation>Er is geen map met dit nummer.</translation>
    </message>
    <message>
        <source>There are no folders yet. Book in a dossier first: it gets a folder.</source>
        <translation>Er zijn nog geen mappen. Boek eerst een dossier in: dat krijgt een map.</translation>
    </message>
    <message>
        <source>{labels} on {sheets}.</source>
        <translation>{labels} op {sheets}.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n etiket</numerusform>
            <numerusform>%n etiketten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n vel</numerusform>
            <numerusform>%n vellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what you need a label for.</source>
        <translation>Vink aan waarvoor u een etiket nodig hebt.</translation>
    </message>
    <message>
        <source>Tick at least one label first. Nothing was printed.</source>
        <translation>Vink eerst ten minste één etiket aan. Er is niets afgedrukt.</translation>
    </message>
    <message>
        <source>The labels wait in the printer for your PIN.</source>
        <translation>De etiketten wachten in de printer op uw pincode.</translation>
    </message>
    <message>
        <source>The labels are on their way: take them out of the printer.</source>
        <translation>De etiketten zijn onderweg: haal ze uit de printer.</translation>
    </message>
    <message>
        <source>Where to save the labels</source>
        <translation>Waar de etiketten bewaren</translation>
    </message>
    <message>
        <source>The labels are saved as {name}.</source>
        <translation>De etiketten zijn bewaard als {name}.</translation>
    </message>
    <message>
        <source>The labels are made…</source>
        <translation>De etiketten worden gemaakt…</translation>
    </message>
</context>
<context>
    <name>LeavingQuestion</name>
    <message>
        <source>Given along (M)</source>
        <translation>Meegegeven (M)</translation>
    </message>
    <message>
        <source>By post (P)</source>
        <translation>Per post (P)</translation>
    </message>
    <message>
        <source>To the school (S)</source>
        <translation>Naar school (S)</translation>
    </message>
    <message>
        <source>Signs here and now (N)</source>
        <translation>Nu ondertekenen (N)</translation>
    </message>
    <message>
        <source>Later (Esc)</source>
        <translation>Later (Esc)</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>Terug op</translation>
    </message>
</context>
<context>
    <name>LendForm</name>
    <message>
        <source>&amp;Lend it</source>
        <translation>Lee&amp;n uit</translation>
    </message>
    <message>
        <source>Scan, or type D-26-0143 or K-0198</source>
        <translation>Scan, of typ D-26-0143 of K-0198</translation>
    </message>
    <message>
        <source>Lend paper</source>
        <translation>Papier uitlenen</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>Wa&amp;t</translation>
    </message>
    <message>
        <source>&amp;To whom</source>
        <translation>&amp;Aan wie</translation>
    </message>
    <message>
        <source>&amp;Back on</source>
        <translation>Teru&amp;g op</translation>
    </message>
    <message>
        <source>People who borrowed before</source>
        <translation>Wie eerder iets leende</translation>
    </message>
    <message>
        <source>Not known yet: is added to the people who may borrow.</source>
        <translation>Nog niet bekend: komt erbij als lener.</translation>
    </message>
</context>
<context>
    <name>Letterhead</name>
    <message>
        <source>Sample of the letterhead</source>
        <translation>Voorbeeld van het briefhoofd</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
</context>
<context>
    <name>LineActions</name>
    <message>
        <source>Their view (zienswijze) came with it</source>
        <translation>De zienswijze zit erbij</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Opgehaald</translation>
    </message>
    <message>
        <source>All collected</source>
        <translation>Alles opgehaald</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>Uitgeven…</translation>
    </message>
    <message>
        <source>Signed, back</source>
        <translation>Getekend retour</translation>
    </message>
    <message>
        <source>Misprint (X)</source>
        <translation>Misdruk (X)</translation>
    </message>
    <message>
        <source>Refuses… (W)</source>
        <translation>Weigert… (W)</translation>
    </message>
    <message>
        <source>Not reached… (O)</source>
        <translation>Niet bereikbaar… (O)</translation>
    </message>
    <message>
        <source>Replace (V)</source>
        <translation>Vervangen (V)</translation>
    </message>
    <message>
        <source>Damaged (X)</source>
        <translation>Beschadigd (X)</translation>
    </message>
    <message>
        <source>no sheet yet</source>
        <translation>nog geen exemplaar</translation>
    </message>
    <message>
        <source>Signed, back — {party}</source>
        <translation>Getekend retour — {party}</translation>
    </message>
    <message>
        <source>Collected.</source>
        <translation>Opgehaald.</translation>
    </message>
    <message>
        <source>Misprint. It goes into the paper container.</source>
        <translation>Misdruk. Het gaat in de papiercontainer.</translation>
    </message>
    <message>
        <source>Signed and back.</source>
        <translation>Getekend terug.</translation>
    </message>
    <message>
        <source>That sheet is called back. Print another.</source>
        <translation>Dat exemplaar is teruggevraagd. Print een nieuw.</translation>
    </message>
    <message>
        <source>Damaged. It goes into the paper container. Print another.</source>
        <translation>Beschadigd. Het gaat in de papiercontainer. Print een nieuw.</translation>
    </message>
    <message>
        <source>How does {number} ({party}) leave?</source>
        <translation>Hoe gaat {number} ({party}) weg?</translation>
    </message>
    <message>
        <source>Handed out.</source>
        <translation>Uitgegeven.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Backup</source>
        <translation>Back-up</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handleiding</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Pagina</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Pagina van de handleiding</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Keys on this screen</source>
        <translation>Toetsen op dit scherm</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation>Niet gedaan.</translation>
    </message>
    <message>
        <source>Please check.</source>
        <translation>Let op.</translation>
    </message>
    <message>
        <source>Note.</source>
        <translation>Ter info.</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Put it there</source>
        <translation>Verplaats</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Remark (may stay empty)</source>
        <translation>Opmerking (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Back on (may stay empty)</source>
        <translation>Terug op (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Where does {number} go?</source>
        <translation>Waar gaat {number} naartoe?</translation>
    </message>
    <message>
        <source>{place} · locked</source>
        <translation>{place} · op slot</translation>
    </message>
</context>
<context>
    <name>NameFields</name>
    <message>
        <source>First names</source>
        <translation>Voornamen</translation>
    </message>
    <message>
        <source>Call name</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Voorletters</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Tussenvoegsel</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Achternaam</translation>
    </message>
</context>
<context>
    <name>NewVaultWizard</name>
    <message>
        <source>Bac&amp;k</source>
        <translation>Teru&amp;g</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Stap {step} van {steps}</translation>
    </message>
    <message>
        <source>&amp;Make the vault</source>
        <translation>&amp;Maak de kluis</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Volgende</translation>
    </message>
    <message>
        <source>The vault is being made…</source>
        <translation>De kluis wordt gemaakt…</translation>
    </message>
</context>
<context>
    <name>NumberForm</name>
    <message>
        <source>&amp;Give this number</source>
        <translation>&amp;Geef dit nummer</translation>
    </message>
    <message>
        <source>Number of the TLV</source>
        <translation>Nummer van de TLV</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Once given it never changes, and no other TLV gets it.</source>
        <translation>Eenmaal gegeven verandert het nooit meer, en geen andere TLV krijgt het.</translation>
    </message>
</context>
<context>
    <name>OutTab</name>
    <message>
        <source>&amp;Lend…</source>
        <translation>&amp;Leen uit…</translation>
    </message>
    <message>
        <source>B&amp;ack…</source>
        <translation>Te&amp;rug…</translation>
    </message>
    <message>
        <source>&amp;Open the dossier</source>
        <translation>&amp;Open het dossier</translation>
    </message>
    <message>
        <source>Paper that is out</source>
        <translation>Papier dat weg is</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>Terug op</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Bij</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Nothing is out</source>
        <translation>Er is niets weg</translation>
    </message>
    <message>
        <source>Everything lies in its place. To give a folder or copy to someone, press “Lend” and scan it.</source>
        <translation>Alles ligt op zijn plaats. Wilt u iemand een map of exemplaar meegeven, kies dan ‘Leen uit’ en scan het.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) out</source>
        <translation>
            <numerusform>%n stuk uitgeleend of onderweg</numerusform>
            <numerusform>%n stukken uitgeleend of onderweg</numerusform>
        </translation>
    </message>
    <message>
        <source>{out}, {late} of them late</source>
        <translation>{out}, waarvan {late} te laat</translation>
    </message>
    <message>
        <source>{number} is out to be signed. Open the dossier and register there what came back.</source>
        <translation>{number} is weg om te tekenen. Open het dossier en leg daar vast wat er terugkwam.</translation>
    </message>
    <message>
        <source>{number} is lent.</source>
        <translation>{number} is uitgeleend.</translation>
    </message>
    <message>
        <source>{number} is back.</source>
        <translation>{number} is terug.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search everything</source>
        <translation>Alles doorzoeken</translation>
    </message>
    <message>
        <source>Name, number, school, place or code; &gt; for commands</source>
        <translation>Naam, nummer, school, plaats of code; &gt; voor opdrachten</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>All dossiers with “{text}”</source>
        <translation>Alle dossiers met “{text}”</translation>
    </message>
    <message>
        <source>Show them in the list</source>
        <translation>Toon ze in de lijst</translation>
    </message>
    <message>
        <source>No command of that name works here. F1 tells what does.</source>
        <translation>Zo&apos;n opdracht werkt hier niet. Met F1 ziet u wat wel werkt.</translation>
    </message>
    <message>
        <source>Nothing found. Searched in names of pupils and parents, birth dates, schools, places, dossier and TLV numbers and the codes on paper. Type less, or otherwise.</source>
        <translation>Niets gevonden. Gezocht in namen van leerlingen en ouders, geboortedata, scholen, plaatsen, dossier- en TLV-nummers en de codes op papier. Typ minder, of iets anders.</translation>
    </message>
    <message>
        <source>Type two letters or more: a name, D-26-0143, K-0198, a school, a place or a code. Begin with &gt; for what the program can do here.</source>
        <translation>Typ twee letters of meer: een naam, D-26-0143, K-0198, een school, een plaats of een code. Begin met &gt; voor wat het programma hier kan doen.</translation>
    </message>
</context>
<context>
    <name>PaperScreen</name>
    <message>
        <source>Parts of the paper</source>
        <translation>Onderdelen van papier</translation>
    </message>
    <message>
        <source>Scanning</source>
        <translation>Scanmodus</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Where paper lies is seen by the secretariat, the director and the MDC.</source>
        <translation>Waar papier ligt, zien het secretariaat, de directeur en de MDC.</translation>
    </message>
</context>
<context>
    <name>PaperTab</name>
    <message>
        <source>Paper of this dossier</source>
        <translation>Papier van dit dossier</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>Terug op</translation>
    </message>
    <message>
        <source>Moves of the chosen paper</source>
        <translation>Verplaatsingen van het gekozen papier</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>&amp;Verplaats…</translation>
    </message>
    <message>
        <source>&amp;Undo the last move</source>
        <translation>&amp;Maak de laatste verplaatsing ongedaan</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Verplaatsingen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Verplaatst.</translation>
    </message>
    <message>
        <source>The last move is undone.</source>
        <translation>De laatste verplaatsing is ongedaan gemaakt.</translation>
    </message>
</context>
<context>
    <name>PartialDateField</name>
    <message>
        <source>dd-mm-yyyy, mm-yyyy or yyyy</source>
        <translation>dd-mm-jjjj, mm-jjjj of jjjj</translation>
    </message>
    <message>
        <source>This is no date yet. Type it as 12-03-2015.</source>
        <translation>Dit is nog geen datum. Typ bijvoorbeeld 12-03-2015.</translation>
    </message>
</context>
<context>
    <name>PartnershipFields</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>As DUO gave it, such as PO3002 or VO3003.</source>
        <translation>Zoals DUO het gaf, bijvoorbeeld PO3002 of VO3003.</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>St&amp;reet</source>
        <translation>&amp;Straat</translation>
    </message>
    <message>
        <source>&amp;House number</source>
        <translation>&amp;Huisnummer</translation>
    </message>
    <message>
        <source>P&amp;ostcode</source>
        <translation>&amp;Postcode</translation>
    </message>
    <message>
        <source>&amp;Town</source>
        <translation>Pl&amp;aats</translation>
    </message>
    <message>
        <source>Te&amp;lephone</source>
        <translation>Te&amp;lefoon</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>O&amp;bjections to</source>
        <translation>&amp;Bezwaar naar</translation>
    </message>
    <message>
        <source>Signed b&amp;y</source>
        <translation>Onde&amp;rtekend door</translation>
    </message>
    <message>
        <source>&amp;Function</source>
        <translation>&amp;Functie</translation>
    </message>
    <message>
        <source>The name and postal address to which parents write an objection.</source>
        <translation>De naam en het postadres waar ouders een bezwaar heen sturen.</translation>
    </message>
    <message>
        <source>Of the person who signs, for example: director.</source>
        <translation>Van wie ondertekent, bijvoorbeeld: directeur-bestuurder.</translation>
    </message>
</context>
<context>
    <name>PartnershipPage</name>
    <message>
        <source>Partnership</source>
        <translation>Samenwerkingsverband</translation>
    </message>
    <message>
        <source>This stands on every certificate. What is printed already stays as it is.</source>
        <translation>Dit staat op elke verklaring. Wat al is afgedrukt, blijft zoals het is.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Be&amp;waren</translation>
    </message>
    <message>
        <source>Choose lo&amp;go…</source>
        <translation>&amp;Kies logo…</translation>
    </message>
    <message>
        <source>Re&amp;move logo</source>
        <translation>&amp;Verwijder logo</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Kies een logo</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-afbeeldingen (*.png)</translation>
    </message>
    <message>
        <source>The logo is stored when you save.</source>
        <translation>Het logo wordt bewaard zodra u op Bewaren drukt.</translation>
    </message>
    <message>
        <source>The logo is removed when you save.</source>
        <translation>Het logo gaat weg zodra u op Bewaren drukt.</translation>
    </message>
    <message>
        <source>The partnership&apos;s data are saved.</source>
        <translation>De gegevens van het samenwerkingsverband zijn bewaard.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>⇪ Caps Lock seems to be on.</source>
        <translation>⇪ Caps Lock lijkt aan te staan.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verberg</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Verberg het wachtwoord</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Toon het wachtwoord</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>Your password</source>
        <translation>Uw wachtwoord</translation>
    </message>
    <message>
        <source>At least 15 characters. Six words that mean nothing together are easy to type and hard to guess.</source>
        <translation>Minstens 15 tekens. Zes losse woorden zijn makkelijk te typen en moeilijk te raden.</translation>
    </message>
    <message>
        <source>&amp;Draw six words</source>
        <translation>&amp;Kies zes woorden voor mij</translation>
    </message>
    <message>
        <source>I have read this and keep the password &amp;safe.</source>
        <translation>&amp;Ik heb dit gelezen en berg het wachtwoord veilig op.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>&amp;Nog een keer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Password, once more</source>
        <translation>Wachtwoord, nog een keer</translation>
    </message>
    <message>
        <source>Without this password nobody can open the vault: not you, and not we. There is no way back until a recovery sheet exists. Write it down and lock it away.</source>
        <translation>Zonder dit wachtwoord kan niemand de kluis openen: u niet, en wij ook niet. Er is geen weg terug totdat er een herstelblad is. Schrijf het op en berg het achter slot op.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type it once more, or show it.</source>
        <translation>De twee wachtwoorden zijn niet gelijk. Typ het nog een keer, of kies Toon.</translation>
    </message>
    <message>
        <source>Tick that you have read what happens without the password.</source>
        <translation>Vink aan dat u hebt gelezen wat er gebeurt zonder het wachtwoord.</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Who you are</source>
        <translation>Wie u bent</translation>
    </message>
    <message>
        <source>Your name stands in the log of the vault. Outside it only initials show.</source>
        <translation>Uw naam staat in het logboek van de kluis. Daarbuiten zijn alleen uw initialen te zien.</translation>
    </message>
    <message>
        <source>Your full &amp;name</source>
        <translation>Uw volledige &amp;naam</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>Uw &amp;rol</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Vul uw naam in.</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>There is a &amp;lock on it</source>
        <translation>Er zit een s&amp;lot op</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Be&amp;waren</translation>
    </message>
    <message>
        <source>Names with commas between them. They need not use this program.</source>
        <translation>Namen met komma&apos;s ertussen. Zij hoeven dit programma niet te gebruiken.</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>Plaats toevoegen</translation>
    </message>
    <message>
        <source>nothing: it stands apart</source>
        <translation>nergens: staat los</translation>
    </message>
    <message>
        <source>Change a place</source>
        <translation>Plaats wijzigen</translation>
    </message>
    <message>
        <source>Nam&amp;e</source>
        <translation>Naa&amp;m</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>Lies &amp;in</source>
        <translation>Ligt &amp;in</translation>
    </message>
    <message>
        <source>Wh&amp;o has a key</source>
        <translation>Wie een sleutel &amp;heeft</translation>
    </message>
    <message>
        <source>{kind}, code {code}</source>
        <translation>{kind}, code {code}</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Where the vault goes</source>
        <translation>Waar de kluis komt</translation>
    </message>
    <message>
        <source>A vault is a folder of encrypted files. Leave it on this computer: on a network drive the files can be damaged.</source>
        <translation>Een kluis is een map met versleutelde bestanden. Laat de map op deze computer staan: op een netwerkschijf kunnen de bestanden beschadigd raken.</translation>
    </message>
    <message>
        <source>C&amp;hoose folder…</source>
        <translation>&amp;Kies map…</translation>
    </message>
    <message>
        <source>A new folder, or one that is empty.</source>
        <translation>Een nieuwe map, of een map die leeg is.</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>Type the whole path of the folder, or choose it.</source>
        <translation>Typ het hele pad van de map, of kies de map.</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Kies een lege map</translation>
    </message>
</context>
<context>
    <name>PlaceTree</name>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <translation>Scancode</translation>
    </message>
    <message>
        <source>with a lock</source>
        <translation>met slot</translation>
    </message>
    <message>
        <source>no lock</source>
        <translation>geen slot</translation>
    </message>
    <message>
        <source>Keys: {names}</source>
        <translation>Sleutels: {names}</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Where folders and forms can lie. Every place has a code of its own to scan.</source>
        <translation>Waar mappen en formulieren kunnen liggen. Elke plaats heeft een eigen code om te scannen.</translation>
    </message>
</context>
<context>
    <name>PlacesPanel</name>
    <message>
        <source>A&amp;dd a place here</source>
        <translation>H&amp;ierin toevoegen</translation>
    </message>
    <message>
        <source>Add a place a&amp;part</source>
        <translation>&amp;Losse plaats toevoegen</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Wij&amp;zigen</translation>
    </message>
    <message>
        <source>Clos&amp;e…</source>
        <translation>Slui&amp;ten…</translation>
    </message>
    <message>
        <source>&amp;Put paper here</source>
        <translation>Hier papier &amp;neerleggen</translation>
    </message>
    <message>
        <source>What lies here</source>
        <translation>Wat hier ligt</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>Terug op</translation>
    </message>
    <message>
        <source>No other place can lie in “{place}”.</source>
        <translation>In ‘{place}’ kan geen andere plaats liggen.</translation>
    </message>
    <message>
        <source>A key of {place}: {names}</source>
        <translation>Een sleutel van {place}: {names}</translation>
    </message>
    <message>
        <source>Nothing lies in {place}</source>
        <translation>In {place} ligt niets</translation>
    </message>
    <message>
        <source>In {place}: the first {shown} of {count}</source>
        <translation>In {place}: de eerste {shown} van {count}</translation>
    </message>
    <message numerus="yes">
        <source>In {place}: %n item(s)</source>
        <translation>
            <numerusform>In {place}: %n stuk</numerusform>
            <numerusform>In {place}: %n stukken</numerusform>
        </translation>
    </message>
    <message>
        <source>Close a place</source>
        <translation>Plaats sluiten</translation>
    </message>
    <message>
        <source>Is “{place}” not used any more? Then nobody can put paper there. Where paper was stays known.</source>
        <translation>Wordt ‘{place}’ niet meer gebruikt? Dan kan niemand er nog papier leggen. Waar papier lag, blijft bekend.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Sluit de plaats</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>The place is closed. Ctrl+Z opens it again.</source>
        <translation>De plaats is gesloten. Met Ctrl+Z gaat hij weer open.</translation>
    </message>
    <message>
        <source>The place is saved.</source>
        <translation>De plaats is bewaard.</translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>PRACTICE · invented people only, nothing here is real</source>
        <translation>OEFENMODUS · alleen verzonnen mensen, niets hier is echt</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Practice</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>This is a practice vault: invented people, invented schools, and the word OEFENMODUS on everything that is printed.</source>
        <translation>Dit is een oefenkluis: verzonnen mensen, verzonnen scholen, en het woord OEFENMODUS op alles wat wordt afgedrukt.</translation>
    </message>
    <message>
        <source>&amp;Begin anew…</source>
        <translation>Opnieuw &amp;beginnen…</translation>
    </message>
    <message>
        <source>Begin anew to practise from the start, for example with a new colleague. All dossiers, printers and places of this practice vault go; the invented schools are there again. A vault for real work stays as it is.</source>
        <translation>Begin opnieuw om van voren af aan te oefenen, bijvoorbeeld met een nieuwe collega. Alle dossiers, printers en plaatsen van deze oefenkluis verdwijnen; de verzonnen scholen zijn er daarna weer. Een kluis voor het echte werk blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Begin practice anew</source>
        <translation>Opnieuw beginnen met oefenen</translation>
    </message>
    <message>
        <source>All that was practised is thrown away. This cannot be undone. The program closes the vault and comes back with an empty one.</source>
        <translation>Alles wat is geoefend, wordt weggegooid. Dit kan niet ongedaan worden gemaakt. Het programma sluit de kluis en komt terug met een lege.</translation>
    </message>
    <message>
        <source>Throw away and begin anew</source>
        <translation>Weggooien en opnieuw beginnen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laten zoals het is</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Sheet that is shown</source>
        <translation>Exemplaar in beeld</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige pagina</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende pagina</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Sheet for {parties}</source>
        <translation>Exemplaar voor {parties}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>pagina {page} van {pages}</translation>
    </message>
    <message>
        <source>Sample of the sheet: {page}</source>
        <translation>Voorbeeld van het exemplaar: {page}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nog niets</translation>
    </message>
    <message>
        <source>No address is printed for {parties}: it is secret or not filled in.</source>
        <translation>Voor {parties} wordt geen adres geprint: het is geheim of niet ingevuld.</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>Print the forms</source>
        <translation>Formulieren printen</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Bezig met printen</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>Stop met printen</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) to print</source>
        <translation>
            <numerusform>Nog %n exemplaar te printen</numerusform>
            <numerusform>Nog %n exemplaren te printen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everyone has a sheet.</source>
        <translation>Iedereen heeft een exemplaar.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Printen…</translation>
    </message>
    <message>
        <source>Print anew…</source>
        <translation>Opnieuw printen…</translation>
    </message>
    <message>
        <source>Without a PIN the sheets come out at once and lie there for all to see. Type a PIN, or press Print again if you stand at the printer.</source>
        <translation>Zonder pincode komen de exemplaren meteen uit de printer en kan iedereen ze zien. Typ een pincode, of druk nog een keer op Printen als u bij de printer staat.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) to {printer}: {numbers}</source>
        <translation>
            <numerusform>%n exemplaar naar {printer}: {numbers}</numerusform>
            <numerusform>%n exemplaren naar {printer}: {numbers}</numerusform>
        </translation>
    </message>
    <message>
        <source>Type your PIN at the printer.</source>
        <translation>Toets uw pincode in bij de printer.</translation>
    </message>
    <message>
        <source>Stopped: {done} of {total} sheets went to the printer.</source>
        <translation>Gestopt: {done} van {total} exemplaren gingen naar de printer.</translation>
    </message>
    <message>
        <source>The new school is saved.</source>
        <translation>De nieuwe school is bewaard.</translation>
    </message>
</context>
<context>
    <name>PrintChoice</name>
    <message>
        <source>There is no printer that may print personal data. Put your secured printer on the list in the settings.</source>
        <translation>Er is geen printer die persoonsgegevens mag printen. Zet uw beveiligde printer op de lijst bij Beheer.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>The printer holds the sheets until you type this PIN there.</source>
        <translation>De printer houdt de vellen vast tot u daar deze pincode typt.</translation>
    </message>
    <message>
        <source>{name} · may not print personal data (settings)</source>
        <translation>{name} · mag geen persoonsgegevens printen (zie Beheer)</translation>
    </message>
    <message>
        <source>Without a PIN the sheets come out at once and lie there for all to see. Type a PIN, or press Print again if you stand at the printer.</source>
        <translation>Zonder pincode komen de vellen meteen uit de printer en kan iedereen ze zien. Typ een pincode, of druk nog een keer op Printen als u bij de printer staat.</translation>
    </message>
</context>
<context>
    <name>PrintForm</name>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Printen</translation>
    </message>
    <message>
        <source>A sheet for</source>
        <translation>Exemplaar voor</translation>
    </message>
    <message>
        <source>They sign</source>
        <translation>Zo tekenen zij</translation>
    </message>
    <message>
        <source>Date of sending</source>
        <translation>Datum van verzending</translation>
    </message>
    <message>
        <source>From this day the six weeks to object run. It stands on the sheets.</source>
        <translation>Vanaf deze dag lopen de zes weken voor bezwaar. De datum staat op de exemplaren.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>The printer holds the sheets until you type this PIN there.</source>
        <translation>De printer houdt de exemplaren vast tot u daar deze pincode typt.</translation>
    </message>
    <message>
        <source>Keep this school</source>
        <translation>Bewaar deze school</translation>
    </message>
    <message>
        <source>The new school is not known yet. It signs too, and its name stands on the sheets: choose it here first. Sheets printed now call it unknown.</source>
        <translation>De nieuwe school is nog niet bekend. Zij tekent ook, en haar naam staat op de exemplaren: kies haar hier eerst. Op exemplaren die u nu print, staat de nieuwe school als onbekend.</translation>
    </message>
    <message>
        <source>New school</source>
        <translation>Nieuwe school</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Open Beheer</translation>
    </message>
    <message>
        <source>There is no printer that may print personal data. Nothing can be printed yet: put your secured printer on the list in the settings.</source>
        <translation>Er is geen printer die persoonsgegevens mag printen. Er kan nog niets worden geprint: zet uw beveiligde printer bij Beheer op de lijst.</translation>
    </message>
    <message>
        <source>With another day or way of signing, the sheets that are out are no longer right.</source>
        <translation>Met een andere datum of manier van tekenen zijn de exemplaren die er al zijn niet meer juist.</translation>
    </message>
    <message>
        <source>{name} · may not print personal data (settings)</source>
        <translation>{name} · mag geen persoonsgegevens printen (zie Beheer)</translation>
    </message>
</context>
<context>
    <name>PrinterForm</name>
    <message>
        <source>On the &amp;network, by its address</source>
        <translation>Op het &amp;netwerk, met een adres</translation>
    </message>
    <message>
        <source>Set up on this &amp;computer</source>
        <translation>&amp;Ingesteld op deze computer</translation>
    </message>
    <message>
        <source>As&amp;k the printer</source>
        <translation>&amp;Vraag de printer</translation>
    </message>
    <message>
        <source>&amp;Trust the new certificate</source>
        <translation>Ver&amp;trouw het nieuwe certificaat</translation>
    </message>
    <message>
        <source>This printer &amp;may print pupils&apos; data</source>
        <translation>Deze printer mag gegevens van &amp;leerlingen afdrukken</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Be&amp;waren</translation>
    </message>
    <message>
        <source>choose why</source>
        <translation>kies waarom</translation>
    </message>
    <message>
        <source>With ipps:// nobody on the network can read along. With ipp:// they can.</source>
        <translation>Met ipps:// kan niemand op het netwerk meelezen. Met ipp:// wel.</translation>
    </message>
    <message>
        <source>Through this computer no PIN can be asked at the printer.</source>
        <translation>Via deze computer kan de printer niet om een pincode vragen.</translation>
    </message>
    <message>
        <source>The place where a sheet lies until someone fetches it.</source>
        <translation>De plaats waar een vel ligt tot iemand het ophaalt.</translation>
    </message>
    <message>
        <source>Only for a printer that waits for a PIN or a pass, or that stands where only the secretariat comes.</source>
        <translation>Alleen voor een printer die wacht op een pincode of pas, of die staat waar alleen het secretariaat komt.</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>Ad&amp;res</translation>
    </message>
    <message>
        <source>&amp;Printer</source>
        <translation>&amp;Printer</translation>
    </message>
    <message>
        <source>Nam&amp;e</source>
        <translation>Naa&amp;m</translation>
    </message>
    <message>
        <source>Sheets come o&amp;ut in</source>
        <translation>Vellen &amp;komen uit in</translation>
    </message>
    <message>
        <source>Because &amp;it</source>
        <translation>Wan&amp;t</translation>
    </message>
    <message>
        <source>Add a printer</source>
        <translation>Printer toevoegen</translation>
    </message>
    <message>
        <source>Change a printer</source>
        <translation>Printer wijzigen</translation>
    </message>
    <message>
        <source>No printers are set up on this computer.</source>
        <translation>Op deze computer zijn geen printers ingesteld.</translation>
    </message>
    <message>
        <source>The printer is being asked…</source>
        <translation>De printer wordt gevraagd…</translation>
    </message>
    <message>
        <source>Certificate: {sum}</source>
        <translation>Certificaat: {sum}</translation>
    </message>
    <message>
        <source>Known certificate: {old}
Shown now: {new}</source>
        <translation>Bekend certificaat: {old}
Nu getoond: {new}</translation>
    </message>
    <message>
        <source>Trust the new certificate</source>
        <translation>Het nieuwe certificaat vertrouwen</translation>
    </message>
    <message>
        <source>Do this only when the IT manager has said that this printer was replaced or set up anew. Otherwise another device may be taking its place.</source>
        <translation>Doe dit alleen als de ICT-beheerder zegt dat deze printer is vervangen of opnieuw is ingesteld. Anders doet misschien een ander apparaat zich voor als deze printer.</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrouw</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laat zoals het is</translation>
    </message>
    <message>
        <source>Choose why this printer may print pupils&apos; data. Nothing was saved.</source>
        <translation>Kies waarom deze printer gegevens van leerlingen mag afdrukken. Er is niets bewaard.</translation>
    </message>
</context>
<context>
    <name>PrinterPanel</name>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>Vraag &amp;opnieuw</translation>
    </message>
    <message>
        <source>&amp;Test page</source>
        <translation>Testpa&amp;gina</translation>
    </message>
    <message>
        <source>PIN for the test &amp;page</source>
        <translation>Pincode voor de &amp;testpagina</translation>
    </message>
    <message>
        <source>The printer holds the page until you type this PIN there. It is kept nowhere. Empty: the page comes out at once; it holds no personal data.</source>
        <translation>De printer houdt de bladzijde vast tot u daar deze pincode intoetst. De pincode wordt nergens bewaard. Leeg: de bladzijde komt er meteen uit; er staan geen persoonsgegevens op.</translation>
    </message>
    <message>
        <source>What it can do was not asked yet. Choose Ask again.</source>
        <translation>Wat de printer kan, is nog niet gevraagd. Kies Vraag opnieuw.</translation>
    </message>
    <message>
        <source>Asked at {time}</source>
        <translation>Gevraagd om {time}</translation>
    </message>
    <message>
        <source>May print pupils&apos; data: no. Choose Change to tick it.</source>
        <translation>Mag gegevens van leerlingen afdrukken: nee. Kies Wijzigen om dit aan te vinken.</translation>
    </message>
    <message>
        <source>May print pupils&apos; data: yes</source>
        <translation>Mag gegevens van leerlingen afdrukken: ja</translation>
    </message>
    <message>
        <source>May print pupils&apos; data: yes, {reason}</source>
        <translation>Mag gegevens van leerlingen afdrukken: ja, want {reason}</translation>
    </message>
    <message>
        <source>The printer is being asked…</source>
        <translation>De printer wordt gevraagd…</translation>
    </message>
    <message>
        <source>The test page is being sent…</source>
        <translation>De testpagina wordt verstuurd…</translation>
    </message>
    <message>
        <source>Type a PIN if you like, and choose Test page again.</source>
        <translation>Typ een pincode als u wilt, en kies nog eens Testpagina.</translation>
    </message>
    <message>
        <source>The test page waits in the printer for your PIN.</source>
        <translation>De testpagina wacht in de printer op uw pincode.</translation>
    </message>
    <message>
        <source>The test page is on its way: take it out of the printer.</source>
        <translation>De testpagina is onderweg: haal haar uit de printer.</translation>
    </message>
</context>
<context>
    <name>PrintersPage</name>
    <message>
        <source>Printers</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Pupils&apos; data are printed only on a printer that is ticked for it here.</source>
        <translation>Gegevens van leerlingen komen alleen uit een printer die u hier daarvoor aanvinkt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>May print pupils&apos; data</source>
        <translation>Leerlinggegevens</translation>
    </message>
    <message>
        <source>Waits for a PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Sheets come out in</source>
        <translation>Vellen komen in</translation>
    </message>
    <message>
        <source>There are no printers yet. Add the secured printer of the secretariat: ask the IT manager for its address.</source>
        <translation>Er zijn nog geen printers. Voeg de beveiligde printer van het secretariaat toe; vraag de ICT-beheerder om het adres.</translation>
    </message>
    <message>
        <source>A&amp;dd printer</source>
        <translation>Printer &amp;toevoegen</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>&amp;Wijzigen</translation>
    </message>
    <message>
        <source>a place that is closed</source>
        <translation>een plaats die is opgeheven</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no: not ticked here</source>
        <translation>nee: niet aangevinkt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>nog niet gevraagd</translation>
    </message>
    <message>
        <source>The printer is saved.</source>
        <translation>De printer is bewaard.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>{name}, %n waiting</source>
        <translation>
            <numerusform>{name}, %n wacht</numerusform>
            <numerusform>{name}, %n wachten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Put a backup back</source>
        <translation>Back-up terugzetten</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Choose a folder with &amp;backups…</source>
        <translation>Kies een map met &amp;back-ups…</translation>
    </message>
    <message>
        <source>C&amp;hoose folder…</source>
        <translation>&amp;Kies map…</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>Terug&amp;zetten</translation>
    </message>
    <message>
        <source>&amp;Open this vault</source>
        <translation>&amp;Open deze kluis</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>A new folder, or one that is empty. The vault in use stays.</source>
        <translation>Een nieuwe of lege map. De kluis die u gebruikt, blijft.</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Gebruiker</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>The backup becomes a vault of its own in a new folder. The password is that of the day on which it was made.</source>
        <translation>De back-up wordt een eigen kluis in een nieuwe map. Het wachtwoord is dat van de dag waarop hij is gemaakt.</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>volledig</translation>
    </message>
    <message>
        <source>not complete: cannot be put back</source>
        <translation>onvolledig: kan niet worden teruggezet</translation>
    </message>
    <message>
        <source>There are no backups in {folder}. Choose the folder where they are.</source>
        <translation>Er zijn geen back-ups in {folder}. Kies de map waar ze staan.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Typ het wachtwoord.</translation>
    </message>
    <message>
        <source>Type the whole path of the folder, or choose it.</source>
        <translation>Typ het hele pad van de map, of kies haar.</translation>
    </message>
    <message>
        <source>The backup is being put back and read over…</source>
        <translation>De back-up wordt teruggezet en nagelezen…</translation>
    </message>
    <message>
        <source>It lies in: {folder}</source>
        <translation>Hij staat in: {folder}</translation>
    </message>
    <message>
        <source>It could not be compared with the vault in use: {why}</source>
        <translation>Vergelijken met de kluis die u gebruikt, kon niet: {why}</translation>
    </message>
    <message>
        <source>The program goes on opening the vault in {folder} by itself. Choose Other vault and Existing vault for this one.</source>
        <translation>Vanzelf opent het programma de kluis in {folder}. Kies Andere kluis en Bestaande kluis voor deze.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Bezig met ontgrendelen…</translation>
    </message>
    <message>
        <source>The backup is put back</source>
        <translation>De back-up is teruggezet</translation>
    </message>
    <message>
        <source>Choose the folder with the backups</source>
        <translation>Kies de map met de back-ups</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Kies een lege map</translation>
    </message>
</context>
<context>
    <name>ScanField</name>
    <message>
        <source>Places found</source>
        <translation>Gevonden plaatsen</translation>
    </message>
</context>
<context>
    <name>ScanTab</name>
    <message>
        <source>Take the last one back (Ctrl+Z)</source>
        <translation>Neem de laatste terug (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Gescand</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Naar</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Scan, or type a number or a place</source>
        <translation>Scan, of typ een nummer of een plaats</translation>
    </message>
    <message>
        <source>&amp;Put it there</source>
        <translation>&amp;Neerleggen</translation>
    </message>
    <message>
        <source>First scan the place</source>
        <translation>Scan eerst de plaats</translation>
    </message>
    <message>
        <source>Or type its name, for instance “kast 1”, and press Enter.</source>
        <translation>Of typ de naam, bijvoorbeeld ‘kast 1’, en druk op Enter.</translation>
    </message>
    <message>
        <source>Now to: {place}</source>
        <translation>Nu naar: {place}</translation>
    </message>
    <message>
        <source>with a lock</source>
        <translation>met slot</translation>
    </message>
    <message>
        <source>no lock</source>
        <translation>geen slot</translation>
    </message>
    <message>
        <source>{path} · {kind} · {lock}. Scan what you put there, or another place.</source>
        <translation>{path} · {kind} · {lock}. Scan wat u daar neerlegt, of een andere plaats.</translation>
    </message>
    <message>
        <source>✖ Not done</source>
        <translation>✖ Niet gedaan</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) put away</source>
        <translation>
            <numerusform>%n stuk opgeborgen</numerusform>
            <numerusform>%n stukken opgeborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>What you scan is listed here.</source>
        <translation>Wat u scant, komt in deze lijst.</translation>
    </message>
    <message>
        <source>↶ Taken back</source>
        <translation>↶ Teruggenomen</translation>
    </message>
</context>
<context>
    <name>SchoolField</name>
    <message>
        <source>Name, place or code of the school</source>
        <translation>Naam, plaats of code van de school</translation>
    </message>
    <message>
        <source>Schools found</source>
        <translation>Gevonden scholen</translation>
    </message>
    <message>
        <source>{school} (closed)</source>
        <translation>{school} (gesloten)</translation>
    </message>
    <message>
        <source>No school found</source>
        <translation>Geen school gevonden</translation>
    </message>
</context>
<context>
    <name>SchoolImport</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>De lijst wordt gelezen</translation>
    </message>
    <message>
        <source>Storing the schools</source>
        <translation>De scholen worden bewaard</translation>
    </message>
</context>
<context>
    <name>SchoolPreview</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>New schools</source>
        <translation>Nieuwe scholen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Changed schools</source>
        <translation>Gewijzigde scholen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>Schools that are no longer listed</source>
        <translation>Scholen die niet meer in de lijst staan</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Geweigerde regels</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Wat er staat</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Neem &amp;over</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Annuleer</translation>
    </message>
    <message>
        <source>The differences</source>
        <translation>De verschillen</translation>
    </message>
    <message>
        <source>What this list changes</source>
        <translation>Wat deze lijst verandert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>gewijzigd</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>{rows} rows read. Schools that close stay with the dossiers.</source>
        <translation>{rows} regels gelezen. Een school die sluit, blijft bij haar dossiers staan.</translation>
    </message>
    <message>
        <source>&amp;New ({n})</source>
        <translation>Nie&amp;uw ({n})</translation>
    </message>
    <message>
        <source>&amp;Changed ({n})</source>
        <translation>&amp;Gewijzigd ({n})</translation>
    </message>
    <message>
        <source>Cl&amp;osed ({n})</source>
        <translation>Ge&amp;sloten ({n})</translation>
    </message>
    <message>
        <source>&amp;Refused ({n})</source>
        <translation>Ge&amp;weigerd ({n})</translation>
    </message>
    <message>
        <source>There is nothing to take over: all schools stand there already.</source>
        <translation>Er is niets over te nemen: alle scholen staan er al.</translation>
    </message>
    <message>
        <source>This list has far fewer schools than there are now. Check that it is the whole list before you take it over.</source>
        <translation>Deze lijst heeft veel minder scholen dan er nu staan. Kijk of dit de hele lijst is voordat u haar overneemt.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>SchoolsPage</name>
    <message>
        <source>Schools</source>
        <translation>Scholen</translation>
    </message>
    <message>
        <source>DUO&apos;s lists are on duo.nl, under open onderwijsdata. Save a list on this computer and import it here, or drop the file on this page. A newer list changes only what differs.</source>
        <translation>De lijsten van DUO staan op duo.nl, bij open onderwijsdata. Sla een lijst op deze computer op en importeer haar hier, of sleep het bestand naar deze pagina. Een nieuwere lijst verandert alleen wat anders is.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>&amp;Import list…</source>
        <translation>&amp;Importeer lijst…</translation>
    </message>
    <message>
        <source>Name, place, municipality or code</source>
        <translation>Naam, plaats, gemeente of code</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Zoek</translation>
    </message>
    <message>
        <source>{open} schools are open, {closed} are closed.</source>
        <translation>{open} scholen zijn open, {closed} zijn gesloten.</translation>
    </message>
    <message>
        <source>There are no schools yet. Begin with importing DUO&apos;s list.</source>
        <translation>Er zijn nog geen scholen. Begin met de lijst van DUO: kies Importeer lijst.</translation>
    </message>
    <message>
        <source>No school with “{words}” in its name, place, municipality or code.</source>
        <translation>Geen school gevonden met ‘{words}’ in naam, plaats, gemeente of code.</translation>
    </message>
    <message>
        <source>closed since {day}</source>
        <translation>gesloten sinds {day}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Choose a school list</source>
        <translation>Kies een scholenlijst</translation>
    </message>
    <message>
        <source>School lists (*.csv *.txt);;All files (*)</source>
        <translation>Scholenlijsten (*.csv *.txt);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Taken over: {new} new, {changed} changed, {gone} closed, {same} the same.</source>
        <translation>Overgenomen: {new} nieuw, {changed} gewijzigd, {gone} gesloten, {same} gelijk.</translation>
    </message>
    <message>
        <source>{refused} rows were refused.</source>
        <translation>{refused} regels zijn geweigerd.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Subjects of administration</source>
        <translation>Onderdelen van Beheer</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>Samenwerkingsverband</translation>
    </message>
    <message>
        <source>TLVs</source>
        <translation>TLV&apos;s</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Scholen</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printers</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
</context>
<context>
    <name>SheetDrawing</name>
    <message>
        <source>The arrow keys choose another label; Home takes the first of the sheet.</source>
        <translation>Met de pijltjes kiest u een ander etiket; Home neemt het eerste van het vel.</translation>
    </message>
    <message>
        <source>First free label: row {row}, column {column}</source>
        <translation>Eerste vrije etiket: rij {row}, kolom {column}</translation>
    </message>
</context>
<context>
    <name>SigningTab</name>
    <message>
        <source>Signatures</source>
        <translation>Handtekeningen</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Exemplaar</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>This sheet is of no party here. Nothing was changed.</source>
        <translation>Dit exemplaar hoort bij niemand in dit dossier. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{number}: {state}. Nothing was changed.</source>
        <translation>{number}: {state}. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>First a grant with its number; then the forms can be printed.</source>
        <translation>Eerst een toekenning met een nummer; daarna kunt u de formulieren printen.</translation>
    </message>
    <message>
        <source>This sheet is of another dossier. Nothing was changed. Type its number in the list of dossiers to open that one.</source>
        <translation>Dit exemplaar hoort bij een ander dossier. Er is niets gewijzigd. Typ het nummer in de lijst met dossiers om dat dossier te openen.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>&amp;Practise</source>
        <translation>&amp;Oefenen</translation>
    </message>
    <message>
        <source>With an invented partnership, schools and pupils. Nothing you do there is real; every printed page says so.</source>
        <translation>Met een verzonnen samenwerkingsverband en verzonnen scholen. Niets wat u daar doet is echt; dat staat ook op elke afdruk.</translation>
    </message>
    <message>
        <source>&amp;New vault</source>
        <translation>&amp;Nieuwe kluis</translation>
    </message>
    <message>
        <source>For the dossiers of your own partnership, on this computer.</source>
        <translation>Voor de dossiers van uw eigen samenwerkingsverband, op deze computer.</translation>
    </message>
    <message>
        <source>&amp;Existing vault</source>
        <translation>&amp;Bestaande kluis</translation>
    </message>
    <message>
        <source>Choose the folder of a vault that was made before.</source>
        <translation>Kies de map van een kluis die al gemaakt is.</translation>
    </message>
    <message>
        <source>Put a &amp;backup back</source>
        <translation>Back-up &amp;terugzetten</translation>
    </message>
    <message>
        <source>Into a new folder. The vault in use stays as it is.</source>
        <translation>In een nieuwe map. De kluis die u gebruikt, blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Dossiers and papers of the secretariat. Nothing leaves this computer but paper.</source>
        <translation>De dossiers en papieren van het secretariaat. Er gaat niets van deze computer af, behalve papier.</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>The practice vault is being opened…</source>
        <translation>De oefenkluis wordt geopend…</translation>
    </message>
    <message>
        <source>Choose the folder of the vault</source>
        <translation>Kies de map van de kluis</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved last</source>
        <translation>Laatst bewaard</translation>
    </message>
    <message>
        <source>Paper with others</source>
        <translation>Papier bij anderen</translation>
    </message>
    <message>
        <source>Prints not collected</source>
        <translation>Prints niet opgehaald</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Back-up</translation>
    </message>
    <message>
        <source>Practice vault</source>
        <translation>Oefenkluis</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Kluis</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Bewaard {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n with others</source>
        <translation>
            <numerusform>%n bij anderen</numerusform>
            <numerusform>%n bij anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n print(s) not collected</source>
        <translation>
            <numerusform>%n print niet opgehaald</numerusform>
            <numerusform>%n prints niet opgehaald</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Make the vault</source>
        <translation>De kluis maken</translation>
    </message>
    <message>
        <source>Look it over. Nothing has been made yet.</source>
        <translation>Kijk het na. Er is nog niets gemaakt.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>Samenwerkingsverband</translation>
    </message>
    <message>
        <source>You</source>
        <translation>U</translation>
    </message>
</context>
<context>
    <name>SupersededBanner</name>
    <message>
        <source>Call in and print anew</source>
        <translation>Trek in en print opnieuw</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) are no longer right. Ask them back.</source>
        <translation>
            <numerusform>%n exemplaar is niet meer juist. Vraag het terug.</numerusform>
            <numerusform>%n exemplaren zijn niet meer juist. Vraag ze terug.</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}: with {holder}</source>
        <translation>{number}: bij {holder}</translation>
    </message>
    <message>
        <source>{number}: lies in {holder}</source>
        <translation>{number}: ligt in {holder}</translation>
    </message>
    <message>
        <source>Back: into the paper container</source>
        <translation>Terug: in de papiercontainer</translation>
    </message>
    <message>
        <source>{number} goes into the paper container.</source>
        <translation>{number} gaat in de papiercontainer.</translation>
    </message>
</context>
<context>
    <name>TakeBackForm</name>
    <message>
        <source>Take back…</source>
        <translation>Terugnemen…</translation>
    </message>
    <message>
        <source>Code or number on the sheet</source>
        <translation>Code of nummer op het exemplaar</translation>
    </message>
    <message>
        <source>Scan it, or type for instance K-0198.</source>
        <translation>Scan de code, of typ bijvoorbeeld K-0198.</translation>
    </message>
</context>
<context>
    <name>TlvPage</name>
    <message>
        <source>TLVs</source>
        <translation>TLV&apos;s</translation>
    </message>
    <message>
        <source>This counts for TLVs from now on. Numbers that were given stay as they are.</source>
        <translation>Dit geldt voor TLV&apos;s vanaf nu. Nummers die al gegeven zijn, blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>One parent with authority</source>
        <translation>Eén ouder met gezag</translation>
    </message>
    <message>
        <source>Both parents with authority</source>
        <translation>Beide ouders met gezag</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Be&amp;waren</translation>
    </message>
    <message>
        <source>Template of &amp;numbers</source>
        <translation>&amp;Opbouw van het nummer</translation>
    </message>
    <message>
        <source>Gaps this year</source>
        <translation>Gaten dit schooljaar</translation>
    </message>
    <message>
        <source>Parents who si&amp;gn</source>
        <translation>Ouders die &amp;tekenen</translation>
    </message>
    <message>
        <source>Ad&amp;vice on objections by</source>
        <translation>Ad&amp;vies bij bezwaar van</translation>
    </message>
    <message>
        <source>{SWV4} the digits of the partnership, {JJJJ} the school year, such as 2627, {JJ} its first half, {NNNN} the running number.</source>
        <translation>{SWV4} de cijfers van het samenwerkingsverband, {JJJJ} het schooljaar, zoals 2627, {JJ} de eerste helft daarvan, {NNNN} het volgnummer.</translation>
    </message>
    <message>
        <source>Parents who disagree both get a form, whatever is chosen here.</source>
        <translation>Ouders die het niet eens zijn, krijgen altijd allebei een formulier.</translation>
    </message>
    <message>
        <source>The committee as the objection clause names it. Empty: none is named.</source>
        <translation>De commissie zoals die in de bezwaarclausule staat. Leeg: er wordt geen commissie genoemd.</translation>
    </message>
    <message>
        <source>None: every number given is in the register.</source>
        <translation>Geen: elk gegeven nummer staat in het register.</translation>
    </message>
    <message>
        <source>Saved. The next TLV follows this.</source>
        <translation>Bewaard. De volgende TLV volgt dit.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>What is late or due always shows. Here you say when the rest does.</source>
        <translation>Wat te laat is of vandaag moet, staat altijd op Vandaag. Hier kiest u wanneer de rest erbij komt.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Be&amp;waren</translation>
    </message>
    <message>
        <source>Paper with &amp;others shows after</source>
        <translation>&amp;Papier bij anderen komt erbij na</translation>
    </message>
    <message>
        <source>The &amp;end of the day begins at</source>
        <translation>Het &amp;eind van de dag begint om</translation>
    </message>
    <message>
        <source>Copies and folders that are out without a day on which they are due.</source>
        <translation>Exemplaren en mappen die weg zijn zonder dag waarop ze terug moeten zijn.</translation>
    </message>
    <message>
        <source>From then on, paper outside a lock is listed by place.</source>
        <translation>Vanaf dan staat papier buiten een slot per plaats op de lijst.</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n werkdag</numerusform>
            <numerusform>%n werkdagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
</context>
<context>
    <name>TodayRow</name>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>printed {day}</source>
        <translation>geprint {day}</translation>
    </message>
    <message>
        <source>there since {day}</source>
        <translation>daar sinds {day}</translation>
    </message>
    <message>
        <source>due back {day}</source>
        <translation>terug op {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) in the printer, not collected: {numbers}</source>
        <translation>
            <numerusform>%n exemplaar in de printer, niet opgehaald: {numbers}</numerusform>
            <numerusform>%n exemplaren in de printer, niet opgehaald: {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did %n sheet(s) come out of the printer? {numbers}</source>
        <translation>
            <numerusform>Is %n exemplaar uit de printer gekomen? {numbers}</numerusform>
            <numerusform>Zijn %n exemplaren uit de printer gekomen? {numbers}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) outside a lock, {place}: {numbers}</source>
        <translation>
            <numerusform>%n stuk buiten een slot, {place}: {numbers}</numerusform>
            <numerusform>%n stukken buiten een slot, {place}: {numbers}</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} is no longer right and must come back · {holder}</source>
        <translation>{what} is niet meer juist en moet terugkomen · {holder}</translation>
    </message>
    <message>
        <source>Late: {what} should be back · {holder}</source>
        <translation>Te laat: {what} had terug moeten zijn · {holder}</translation>
    </message>
    <message>
        <source>{what} should come back today · {holder}</source>
        <translation>{what} moet vandaag terugkomen · {holder}</translation>
    </message>
    <message>
        <source>{what} is still out · {holder}</source>
        <translation>{what} is nog niet terug · {holder}</translation>
    </message>
    <message>
        <source>Last day to object to the decision</source>
        <translation>Laatste dag om bezwaar te maken tegen het besluit</translation>
    </message>
    <message>
        <source>This day was not closed</source>
        <translation>Deze dag is niet afgesloten</translation>
    </message>
    <message>
        <source>The day can be closed</source>
        <translation>De dag kan worden afgesloten</translation>
    </message>
    <message>
        <source>The backup waits for the secretariat</source>
        <translation>Back-up wacht op het secretariaat</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Er is nog geen back-up</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old</source>
        <translation>
            <numerusform>De laatste back-up is %n dag oud</numerusform>
            <numerusform>De laatste back-up is %n dagen oud</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Collected…</source>
        <translation>Opgehaald…</translation>
    </message>
    <message>
        <source>Came back…</source>
        <translation>Kwam terug…</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Is terug</translation>
    </message>
    <message>
        <source>To the paper</source>
        <translation>Naar het papier</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Nu back-up</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>Dag afsluiten…</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>&amp;Close the day…</source>
        <translation>&amp;Dag afsluiten…</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Hier is niets te doen</translation>
    </message>
    <message>
        <source>This screen is about dossiers, and your role does not see those.</source>
        <translation>Dit scherm gaat over dossiers, en die ziet u in uw rol niet.</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Vandaag, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) outside a lock</source>
        <translation>
            <numerusform>Op kantoor ligt %n stuk buiten een slot</numerusform>
            <numerusform>Op kantoor liggen %n stukken buiten een slot</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do today.</source>
        <translation>Niets te doen vandaag.</translation>
    </message>
    <message>
        <source>Nothing is due. What you book in or print shows here when it asks.</source>
        <translation>Er loopt geen termijn. Wat u inboekt of print, komt hier te staan zodra het aandacht vraagt.</translation>
    </message>
    <message>
        <source>The next day on which something is due: {day}.</source>
        <translation>De eerstvolgende dag waarop iets terug moet zijn of afloopt: {day}.</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Toon alle {count}</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Wacht op anderen</translation>
    </message>
    <message>
        <source>Paper outside a lock</source>
        <translation>Papier buiten een slot</translation>
    </message>
    <message>
        <source>Housekeeping</source>
        <translation>Huishouden</translation>
    </message>
    <message>
        <source>{number} is back, on the desk. Ctrl+Z takes that back.</source>
        <translation>{number} is terug, op het bureau. Met Ctrl+Z maakt u dat ongedaan.</translation>
    </message>
</context>
<context>
    <name>TopCorner</name>
    <message>
        <source>Search pupil, number, school…</source>
        <translation>Zoek leerling, nummer, school…</translation>
    </message>
    <message>
        <source>Scan ready</source>
        <translation>Scan gereed</translation>
    </message>
    <message>
        <source>No scan</source>
        <translation>Geen scan</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>{undo}: {act}</source>
        <translation>{undo}: {act}</translation>
    </message>
    <message>
        <source>What was saved last cannot be undone.</source>
        <translation>Wat het laatst is bewaard, kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Saved last: {act}. Ctrl+Z takes it back.</source>
        <translation>Laatst bewaard: {act}. Ctrl+Z maakt dat ongedaan.</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>Ongedaan gemaakt: {act}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Ontgrendelen</translation>
    </message>
    <message>
        <source>&amp;Other vault</source>
        <translation>&amp;Andere kluis</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Gebruiker</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>Kluis ontgrendelen</translation>
    </message>
    <message>
        <source>Locked at {time}.</source>
        <translation>Vergrendeld om {time}.</translation>
    </message>
    <message>
        <source>Practice vault</source>
        <translation>Oefenkluis</translation>
    </message>
    <message>
        <source>Invented people only. No password is needed.</source>
        <translation>Alleen verzonnen mensen. Er is geen wachtwoord nodig.</translation>
    </message>
    <message>
        <source>&amp;Practise</source>
        <translation>&amp;Oefenen</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Typ het wachtwoord.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Bezig met ontgrendelen…</translation>
    </message>
</context>
<context>
    <name>ViewForm</name>
    <message>
        <source>&amp;Save</source>
        <translation>Be&amp;waren</translation>
    </message>
    <message>
        <source>What the parents say</source>
        <translation>Wat de ouders zeggen</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Ontvangen op</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>In hun woorden</translation>
    </message>
    <message>
        <source>Without a view: what was done to get it.</source>
        <translation>Geen zienswijze? Schrijf op wat u hebt gedaan om die te krijgen.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Dossier</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>&amp;New dossier</source>
        <translation>&amp;Nieuw dossier</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Vergrendelen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Dossiers</source>
        <translation>&amp;Dossiers</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>&amp;Bewerken</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message>
        <source>V&amp;ault</source>
        <translation>&amp;Kluis</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>&amp;Hulp</translation>
    </message>
    <message>
        <source>book an application in</source>
        <translation>een aanvraag inboeken</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>Alles &amp;doorzoeken</translation>
    </message>
    <message>
        <source>dossiers, people, schools, places, numbers; after &gt; commands</source>
        <translation>dossiers, personen, scholen, plaatsen, nummers; na &gt; opdrachten</translation>
    </message>
    <message>
        <source>&amp;Find in the list</source>
        <translation>Zoeken in de &amp;lijst</translation>
    </message>
    <message>
        <source>go to the search field of the dossiers</source>
        <translation>naar het zoekveld van de dossiers</translation>
    </message>
    <message>
        <source>&amp;Print and sign</source>
        <translation>&amp;Print en onderteken</translation>
    </message>
    <message>
        <source>print the forms of this dossier</source>
        <translation>de formulieren van dit dossier printen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>store what stands in the form; Enter does it too</source>
        <translation>bewaren wat in het formulier staat; Enter doet dat ook</translation>
    </message>
    <message>
        <source>&amp;Correct the details</source>
        <translation>&amp;Gegevens verbeteren</translation>
    </message>
    <message>
        <source>change what was booked in</source>
        <translation>wijzigen wat is ingeboekt</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Maak ongedaan</translation>
    </message>
    <message>
        <source>take back what was done last</source>
        <translation>terugdraaien wat het laatst is gedaan</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Vandaag</translation>
    </message>
    <message>
        <source>what asks for attention now</source>
        <translation>wat nu aandacht vraagt</translation>
    </message>
    <message>
        <source>the list of all dossiers</source>
        <translation>de lijst met alle dossiers</translation>
    </message>
    <message>
        <source>where folders and copies are</source>
        <translation>waar mappen en exemplaren liggen</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>&amp;Beheer</translation>
    </message>
    <message>
        <source>what is set up once</source>
        <translation>wat u één keer instelt</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>to the screen or dossier before this one</source>
        <translation>naar het vorige scherm of dossier</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>V&amp;ooruit</translation>
    </message>
    <message>
        <source>the way back from there</source>
        <translation>daarvandaan weer vooruit</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Opnieuw &amp;lezen</translation>
    </message>
    <message>
        <source>read what is stored now</source>
        <translation>lezen wat er nu is bewaard</translation>
    </message>
    <message>
        <source>Ne&amp;xt part of the window</source>
        <translation>Volg&amp;ende deel van het venster</translation>
    </message>
    <message>
        <source>rail, message, screen, bottom line</source>
        <translation>balk links, melding, scherm, onderste regel</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>Volledig s&amp;cherm</translation>
    </message>
    <message>
        <source>use the whole screen, and back</source>
        <translation>het hele scherm gebruiken, en terug</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Grotere tekst</translation>
    </message>
    <message>
        <source>up to twice as large</source>
        <translation>tot twee keer zo groot</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinere tekst</translation>
    </message>
    <message>
        <source>down to 80 per cent</source>
        <translation>tot 80 procent</translation>
    </message>
    <message>
        <source>&amp;Usual text</source>
        <translation>Ge&amp;wone tekst</translation>
    </message>
    <message>
        <source>text of the usual size</source>
        <translation>tekst in de gewone grootte</translation>
    </message>
    <message>
        <source>&amp;Scan mode</source>
        <translation>&amp;Scanmodus</translation>
    </message>
    <message>
        <source>scan a place and then what goes there</source>
        <translation>scan een plaats en dan wat daarheen gaat</translation>
    </message>
    <message>
        <source>&amp;Lend…</source>
        <translation>&amp;Uitlenen…</translation>
    </message>
    <message>
        <source>give paper along, until a day</source>
        <translation>papier meegeven, tot een dag</translation>
    </message>
    <message>
        <source>L&amp;abels</source>
        <translation>&amp;Etiketten</translation>
    </message>
    <message>
        <source>print labels for folders and places</source>
        <translation>etiketten printen voor mappen en plaatsen</translation>
    </message>
    <message>
        <source>&amp;Emergency list…</source>
        <translation>&amp;Noodlijst printen…</translation>
    </message>
    <message>
        <source>print where every folder is, for when the computer is down</source>
        <translation>printen waar elke map ligt, voor als de computer uitvalt</translation>
    </message>
    <message>
        <source>Make a &amp;backup</source>
        <translation>Nu &amp;back-up</translation>
    </message>
    <message>
        <source>make a backup now and check it</source>
        <translation>nu een back-up maken en controleren</translation>
    </message>
    <message>
        <source>&amp;Close the day…</source>
        <translation>&amp;Dag afsluiten…</translation>
    </message>
    <message>
        <source>see what is still open, then lock</source>
        <translation>zien wat nog openstaat, en dan vergrendelen</translation>
    </message>
    <message>
        <source>close the vault and ask for the password</source>
        <translation>de kluis sluiten en om het wachtwoord vragen</translation>
    </message>
    <message>
        <source>close the vault and the program</source>
        <translation>de kluis en het programma sluiten</translation>
    </message>
    <message>
        <source>&amp;Help with this page</source>
        <translation>&amp;Hulp bij deze pagina</translation>
    </message>
    <message>
        <source>the manual&apos;s page about this screen</source>
        <translation>de handleiding over dit scherm</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Alle &amp;toetsen</translation>
    </message>
    <message>
        <source>the card with every key</source>
        <translation>de kaart met elke toets</translation>
    </message>
    <message>
        <source>&amp;About Dossierkast</source>
        <translation>&amp;Over Dossierkast</translation>
    </message>
    <message>
        <source>version, licences and where the vault lies</source>
        <translation>versie, licenties en waar de kluis ligt</translation>
    </message>
    <message>
        <source>Part {number} of the screen</source>
        <translation>Deel {number} van het scherm</translation>
    </message>
    <message>
        <source>go to that tab or subject</source>
        <translation>naar dat tabblad of onderdeel</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>first of the day</source>
        <translation>eerste van de dag</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>zelf gemaakt</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>voor een nieuwe versie</translation>
    </message>
    <message>
        <source>Dossiers only in the vault in use: {all}</source>
        <translation>Dossiers alleen in de kluis die u gebruikt: {all}</translation>
    </message>
    <message>
        <source>Dossiers only in the backup: {all}</source>
        <translation>Dossiers alleen in de back-up: {all}</translation>
    </message>
    <message>
        <source>Newer in the vault in use: {all}</source>
        <translation>Nieuwer in de kluis die u gebruikt: {all}</translation>
    </message>
    <message>
        <source>Newer in the backup: {all}</source>
        <translation>Nieuwer in de back-up: {all}</translation>
    </message>
    <message>
        <source>Dossiers that are the same in both: {count}</source>
        <translation>Dossiers die in beide gelijk zijn: {count}</translation>
    </message>
    <message>
        <source>The backup and the vault in use are the same.</source>
        <translation>De back-up en de kluis die u gebruikt, zijn gelijk.</translation>
    </message>
    <message>
        <source>The vault in use is newer. Acts that are not in the backup: {vault}.</source>
        <translation>De kluis die u gebruikt is nieuwer. Handelingen die niet in de back-up staan: {vault}.</translation>
    </message>
    <message>
        <source>The backup is newer. Acts that are not in the vault in use: {set}.</source>
        <translation>De back-up is nieuwer. Handelingen die niet in de kluis staan die u gebruikt: {set}.</translation>
    </message>
    <message>
        <source>The two went apart. Acts only in the vault in use: {vault}; only in the backup: {set}.</source>
        <translation>De twee zijn uiteengelopen. Handelingen alleen in de kluis die u gebruikt: {vault}; alleen in de back-up: {set}.</translation>
    </message>
    <message>
        <source>The vault in use is another vault; there is nothing to compare.</source>
        <translation>De kluis die u gebruikt is een andere kluis; er valt niets te vergelijken.</translation>
    </message>
    <message>
        <source>{shown} and {count} more</source>
        <translation>{shown} en nog {count}</translation>
    </message>
    <message>
        <source>Looked at {parts} files, {lines} log lines and {rows} rows.</source>
        <translation>Nagekeken: {parts} bestanden, {lines} regels van het logboek en {rows} rijen.</translation>
    </message>
    <message>
        <source>The file {part}.db is damaged.</source>
        <translation>Het bestand {part}.db is beschadigd.</translation>
    </message>
    <message>
        <source>The log was changed at line {line}.</source>
        <translation>Het logboek is gewijzigd bij regel {line}.</translation>
    </message>
    <message>
        <source>Log lines without the right signature: in {count} sessions.</source>
        <translation>Regels in het logboek zonder de juiste handtekening: in {count} sessies.</translation>
    </message>
    <message>
        <source>Changed outside the program: {count} rows in {table}.</source>
        <translation>Buiten het programma om gewijzigd: {count} rijen in {table}.</translation>
    </message>
    <message>
        <source>Added outside the program: {count} rows in {table}.</source>
        <translation>Buiten het programma om toegevoegd: {count} rijen in {table}.</translation>
    </message>
    <message>
        <source>Removed outside the program: {count} rows in {table}.db.</source>
        <translation>Buiten het programma om verwijderd: {count} rijen in {table}.db.</translation>
    </message>
    <message>
        <source>Points to nothing: {count} rows in {table}.</source>
        <translation>Verwijst naar niets: {count} rijen in {table}.</translation>
    </message>
    <message>
        <source>Points to nothing: {count} rows.</source>
        <translation>Verwijst naar niets: {count} rijen.</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Alles is zoals het hoort.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The answer could not be written where it should go.</source>
        <translation>Het antwoord kon niet worden geschreven op de plek waar het heen moet.</translation>
    </message>
    <message>
        <source>print one JSON object</source>
        <translation>geef één JSON-object</translation>
    </message>
    <message>
        <source>Offline dossiers, forms and paper of a samenwerkingsverband. Without a command the window opens.</source>
        <translation>Dossiers, formulieren en papier van een samenwerkingsverband, zonder internet. Zonder opdracht gaat het venster open.</translation>
    </message>
    <message>
        <source>show the version and stop</source>
        <translation>toon de versie en stop</translation>
    </message>
    <message>
        <source>open the window on this vault</source>
        <translation>open het venster op deze kluis</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>opdrachten</translation>
    </message>
    <message>
        <source>do the main job once in a new practice vault</source>
        <translation>doe het hoofdwerk één keer in een nieuwe oefenkluis</translation>
    </message>
    <message>
        <source>a new or empty folder</source>
        <translation>een nieuwe of lege map</translation>
    </message>
    <message>
        <source>a school list of DUO</source>
        <translation>een scholenlijst van DUO</translation>
    </message>
    <message>
        <source>print there, instead of to PDF files</source>
        <translation>print daar, in plaats van naar PDF-bestanden</translation>
    </message>
    <message>
        <source>tell where a folder, copy or place is</source>
        <translation>vertel waar een map, exemplaar of plaats is</translation>
    </message>
    <message>
        <source>scan code, K-0198 or D-26-0143</source>
        <translation>scancode, K-0198 of D-26-0143</translation>
    </message>
    <message>
        <source>the list of schools</source>
        <translation>de lijst met scholen</translation>
    </message>
    <message>
        <source>take a school list of DUO in</source>
        <translation>lees een scholenlijst van DUO in</translation>
    </message>
    <message>
        <source>only tell what would change</source>
        <translation>vertel alleen wat er zou veranderen</translation>
    </message>
    <message>
        <source>make a backup and read it back</source>
        <translation>maak een back-up en lees hem terug</translation>
    </message>
    <message>
        <source>put it there, instead of in the folder for backups</source>
        <translation>zet hem daar, in plaats van in de map voor back-ups</translation>
    </message>
    <message>
        <source>put a backup back, as a vault in a new folder</source>
        <translation>zet een back-up terug, als kluis in een nieuwe map</translation>
    </message>
    <message>
        <source>the vault in use, to compare with; it is not changed</source>
        <translation>de kluis in gebruik, om mee te vergelijken; die verandert niet</translation>
    </message>
    <message>
        <source>the backup; without it the newest one beside the vault</source>
        <translation>de back-up; anders de nieuwste naast de kluis</translation>
    </message>
    <message>
        <source>look over a vault to its last row</source>
        <translation>kijk een kluis na tot de laatste rij</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>not done; standard error says why and what to do</source>
        <translation>niet gedaan; de foutuitvoer zegt waarom en wat te doen</translation>
    </message>
    <message>
        <source>the command is written wrongly</source>
        <translation>de opdracht is verkeerd geschreven</translation>
    </message>
    <message>
        <source>no screen answers, so no window can open</source>
        <translation>er antwoordt geen scherm, dus er kan geen venster open</translation>
    </message>
    <message>
        <source>the vault is open in a window or another command</source>
        <translation>de kluis is open in een venster of een andere opdracht</translation>
    </message>
    <message>
        <source>the password does not open the vault</source>
        <translation>het wachtwoord opent de kluis niet</translation>
    </message>
    <message>
        <source>exit codes:</source>
        <translation>eindcodes:</translation>
    </message>
    <message>
        <source>the vault</source>
        <translation>de kluis</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Wachtwoord: </translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>soort</translation>
    </message>
    <message>
        <source>dossier</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plaats</translation>
    </message>
    <message>
        <source>state</source>
        <translation>stand</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>gelezen regels</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>gewijzigd</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gelijk</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>The printer answers</source>
        <translation>De printer antwoordt</translation>
    </message>
    <message>
        <source>List of schools read</source>
        <translation>Scholenlijst gelezen</translation>
    </message>
    <message>
        <source>Practice vault made</source>
        <translation>Oefenkluis gemaakt</translation>
    </message>
    <message>
        <source>Schools taken in</source>
        <translation>Scholen ingelezen</translation>
    </message>
    <message>
        <source>Application booked in</source>
        <translation>Aanvraag ingeboekt</translation>
    </message>
    <message>
        <source>Two advices and the parents&apos; view filed</source>
        <translation>Twee adviezen en de zienswijze vastgelegd</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>Besluit vastgelegd</translation>
    </message>
    <message>
        <source>TLV numbered</source>
        <translation>TLV genummerd</translation>
    </message>
    <message>
        <source>Signing set printed</source>
        <translation>Formulieren geprint</translation>
    </message>
    <message>
        <source>Copies handed out</source>
        <translation>Exemplaren uitgegeven</translation>
    </message>
    <message>
        <source>One copy taken back, signed</source>
        <translation>Eén exemplaar getekend terug</translation>
    </message>
    <message>
        <source>Folder put into the cabinet</source>
        <translation>Map in de kast gelegd</translation>
    </message>
    <message>
        <source>Everything found back by its code</source>
        <translation>Alles teruggevonden op de code</translation>
    </message>
    <message>
        <source>Dossier {dossier}, TLV {tlv_number}, {schools} schools.
The folder {folder_code} lies in: {folder_place}.
The vault: {vault} (the password is: {password}).</source>
        <translation>Dossier {dossier}, TLV {tlv_number}, {schools} scholen.
De map {folder_code} ligt in: {folder_place}.
De kluis: {vault} (het wachtwoord is: {password}).</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>op slot</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>niet op slot</translation>
    </message>
    <message>
        <source>The backup is made and read back: {folder} ({size}).</source>
        <translation>De back-up is gemaakt en teruggelezen: {folder} ({size}).</translation>
    </message>
    <message>
        <source>The backup of {moment} is put back in: {folder}</source>
        <translation>De back-up van {moment} is teruggezet in: {folder}</translation>
    </message>
    <message>
        <source>It could not be compared with the vault in use: {why}</source>
        <translation>Vergelijken met de kluis in gebruik kon niet: {why}</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>gebruik: </translation>
    </message>
    <message>
        <source>what to name</source>
        <translation>wat u noemt</translation>
    </message>
    <message>
        <source>options</source>
        <translation>opties</translation>
    </message>
    <message>
        <source>show this help and stop</source>
        <translation>toon deze hulp en stop</translation>
    </message>
    <message>
        <source>{program}: written wrongly: {message}</source>
        <translation>{program}: verkeerd geschreven: {message}</translation>
    </message>
    <message>
        <source>this is lacking: {names}</source>
        <translation>dit ontbreekt: {names}</translation>
    </message>
    <message>
        <source>there is no {names}</source>
        <translation>er is geen {names}</translation>
    </message>
    <message>
        <source>{name} needs something behind it</source>
        <translation>achter {name} hoort nog iets</translation>
    </message>
    <message>
        <source>“{value}” is no command</source>
        <translation>“{value}” is geen opdracht</translation>
    </message>
    <message>
        <source>{name} can mean {names}</source>
        <translation>{name} kan {names} betekenen</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>over {n} dagen</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} dagen geleden</translation>
    </message>
    <message>
        <source>in {n} months</source>
        <translation>over {n} maanden</translation>
    </message>
    <message>
        <source>{n} months ago</source>
        <translation>{n} maanden geleden</translation>
    </message>
    <message>
        <source>in {n} years</source>
        <translation>over {n} jaar</translation>
    </message>
    <message>
        <source>{n} years ago</source>
        <translation>{n} jaar geleden</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>ma</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>za</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>zo</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mrt</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mei</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>dec</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This template cannot make TLV numbers. The old template stays. An example: {{SWV4}}{{JJJJ}}{{NNNN}}.</source>
        <translation>Met dit patroon zijn geen TLV-nummers te maken. Het oude patroon blijft. Een voorbeeld: {{SWV4}}{{JJJJ}}{{NNNN}}.</translation>
    </message>
    <message>
        <source>The template has a character that school programs refuse. The old template stays. Use letters, digits, hyphen, point and slash.</source>
        <translation>Het patroon heeft een teken dat schoolprogramma&apos;s weigeren. Het oude patroon blijft. Gebruik letters, cijfers, streepje, punt en schuine streep.</translation>
    </message>
    <message>
        <source>The template must have the running number once. The old template stays. Write {{NNNN}} in it once.</source>
        <translation>In het patroon moet één keer het volgnummer staan. Het oude patroon blijft. Zet er één keer {{NNNN}} in.</translation>
    </message>
    <message>
        <source>The template has a part between braces that does not exist. The old template stays. Use {{SWV4}}, {{JJJJ}}, {{JJ}} and {{NNNN}}.</source>
        <translation>Het patroon heeft tussen accolades een deel dat niet bestaat. Het oude patroon blijft. Gebruik {{SWV4}}, {{JJJJ}}, {{JJ}} en {{NNNN}}.</translation>
    </message>
    <message>
        <source>The template has no school year, so numbers would come back every year. The old template stays. Write {{JJJJ}} or {{JJ}} in it.</source>
        <translation>In het patroon staat geen schooljaar. Dan komen nummers elk jaar terug. Het oude patroon blijft. Zet er {{JJJJ}} of {{JJ}} in.</translation>
    </message>
    <message>
        <source>This is no address of a printer. Nothing was saved. Type an address such as ipp://192.168.1.20/ipp/print or ipps://printer.example, without a user name, or the name of a printer on this computer.</source>
        <translation>Dit is geen adres van een printer. Er is niets bewaard. Typ een adres zoals ipp://192.168.1.20/ipp/print of ipps://printer.voorbeeld, zonder gebruikersnaam, of de naam van een printer op deze computer.</translation>
    </message>
    <message>
        <source>You stopped this. Nothing was changed.</source>
        <translation>U hebt dit gestopt. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The clock of this computer cannot be right: it stands at {now}. Your work is kept, but dates may be wrong. Set the clock right before you go on.</source>
        <translation>De klok van deze computer kan niet kloppen: hij staat op {now}. Uw werk is bewaard, maar datums kunnen verkeerd zijn. Zet de klok goed voordat u verdergaat.</translation>
    </message>
    <message>
        <source>The clock of this computer stands at {now}, more than a year after the last line of the log ({before}). Your work is kept, but dates and terms may be wrong. Check the clock before you go on.</source>
        <translation>De klok van deze computer staat op {now}, meer dan een jaar na de laatste regel van het logboek ({before}). Uw werk is bewaard, maar datums en termijnen kunnen verkeerd zijn. Controleer de klok voordat u verdergaat.</translation>
    </message>
    <message>
        <source>The clock of this computer stands at {now}, before the last line of the log ({before}). Your work is kept, but dates and terms may be wrong. Check the clock before you go on.</source>
        <translation>De klok van deze computer staat op {now}, vóór de laatste regel van het logboek ({before}). Uw werk is bewaard, maar datums en termijnen kunnen verkeerd zijn. Controleer de klok voordat u verdergaat.</translation>
    </message>
    <message>
        <source>The clock of this computer was changed while you worked: it went from {before} to {now}. Your work is kept, but dates and terms may be wrong. Check the clock before you go on.</source>
        <translation>De klok van deze computer is verzet terwijl u werkte: van {before} naar {now}. Uw werk is bewaard, maar datums en termijnen kunnen verkeerd zijn. Controleer de klok voordat u verdergaat.</translation>
    </message>
    <message>
        <source>Copy {number} is not in use any more: it was misprinted, replaced, or has come back. Nothing was changed. Check the number.</source>
        <translation>Exemplaar {number} is niet meer in gebruik: het was een misdruk, is vervangen of is al terug. Er is niets gewijzigd. Controleer het nummer.</translation>
    </message>
    <message>
        <source>This is too much text to keep as a draft ({kilobytes} kB at most). What you typed is still here, but would be lost when the program ends. Save it now, or make it shorter.</source>
        <translation>Dit is te veel tekst voor een concept (hoogstens {kilobytes} kB). Wat u typte staat er nog, maar gaat verloren als het programma stopt. Bewaar het nu of maak het korter.</translation>
    </message>
    <message>
        <source>The printer {address} cannot print on both sides. Nothing was printed. Print on one side, or choose another printer.</source>
        <translation>De printer {address} kan niet dubbelzijdig afdrukken. Er is niets afgedrukt. Druk enkelzijdig af of kies een andere printer.</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was changed. Choose another file.</source>
        <translation>Dit bestand kan niet worden gelezen. Er is niets veranderd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>There is something in this folder already. Nothing was changed. Choose an empty or a new folder.</source>
        <translation>In deze map staat al iets. Er is niets gewijzigd. Kies een lege of een nieuwe map.</translation>
    </message>
    <message>
        <source>This folder cannot be made, read or written. Nothing was changed. Choose another folder.</source>
        <translation>Deze map kan niet worden gemaakt, gelezen of beschreven. Er is niets gewijzigd. Kies een andere map.</translation>
    </message>
    <message>
        <source>This folder is not on a disk of this computer alone ({kind}). Nothing was made, opened or changed. Choose a folder on this computer.</source>
        <translation>Deze map staat niet alleen op een schijf van deze computer ({kind}). Er is niets gemaakt, geopend of veranderd. Kies een map op deze computer.</translation>
    </message>
    <message>
        <source>This folder is not on a disk of this computer but behind a program ({kind}), on which saved work can get lost. Nothing was made, opened or changed. Choose a folder on this computer.</source>
        <translation>Deze map staat niet op een schijf van deze computer maar achter een programma ({kind}), waar bewaard werk verloren kan gaan. Er is niets gemaakt, geopend of veranderd. Kies een map op deze computer.</translation>
    </message>
    <message>
        <source>This folder is on the network ({kind}), where a lost connection or a second computer damages a vault. Nothing was made, opened or changed. Choose a folder on this computer.</source>
        <translation>Deze map staat op het netwerk ({kind}), waar een verbroken verbinding of een tweede computer een kluis beschadigt. Er is niets gemaakt, geopend of veranderd. Kies een map op deze computer.</translation>
    </message>
    <message>
        <source>This folder is copied to other devices by {kind}, which damages a vault and takes it out of the house. Nothing was made, opened or changed. Choose a folder on this computer that {kind} leaves alone.</source>
        <translation>Deze map wordt door {kind} naar andere apparaten gekopieerd. Dat beschadigt een kluis en brengt hem buiten de deur. Er is niets gemaakt, geopend of veranderd. Kies een map op deze computer waar {kind} van afblijft.</translation>
    </message>
    <message>
        <source>The name and address of the partnership or the names of the parties fill the whole page. Nothing has been printed. Shorten them and print again.</source>
        <translation>De naam en het adres van het samenwerkingsverband of de namen van de partijen vullen de hele pagina. Er is niets afgedrukt. Maak ze korter en druk opnieuw af.</translation>
    </message>
    <message>
        <source>The printer {address} did not cancel the print; it may have been printed already. Look at the printer and take the sheets away.</source>
        <translation>De printer {address} heeft de afdruk niet geannuleerd; misschien is hij al afgedrukt. Kijk bij de printer en haal de vellen weg.</translation>
    </message>
    <message>
        <source>The key file of this vault is damaged or was changed outside the program ({where}). Nothing was opened. Put an earlier sleutels.json back, or ask the IT manager.</source>
        <translation>Het sleutelbestand van deze kluis is beschadigd of buiten het programma gewijzigd ({where}). Er is niets geopend. Zet een eerdere sleutels.json terug, of vraag de ICT-beheerder.</translation>
    </message>
    <message>
        <source>There is no vault in this folder: the file sleutels.json is missing. Nothing was changed. Choose the folder of your vault.</source>
        <translation>In deze map staat geen kluis: het bestand sleutels.json ontbreekt. Er is niets gewijzigd. Kies de map van uw kluis.</translation>
    </message>
    <message>
        <source>This cannot be recorded for this signature any more. Nothing was changed. Look at what is recorded now.</source>
        <translation>Dit kan voor deze handtekening niet meer worden vastgelegd. Er is niets gewijzigd. Kijk wat er nu staat.</translation>
    </message>
    <message>
        <source>The logo cannot be read as a picture. Nothing has been printed. Choose another PNG file under Administration, or remove the logo, and print again.</source>
        <translation>Het logo kan niet als afbeelding worden gelezen. Er is niets afgedrukt. Kies bij Beheer een ander PNG-bestand of haal het logo weg, en druk opnieuw af.</translation>
    </message>
    <message>
        <source>This logo cannot be used. Nothing was saved. Choose a PNG file.</source>
        <translation>Dit logo kan niet worden gebruikt. Er is niets bewaard. Kies een PNG-bestand.</translation>
    </message>
    <message>
        <source>The file of this logo is larger than 1 MB. Nothing was saved. Choose a smaller PNG file.</source>
        <translation>Het bestand van dit logo is groter dan 1 MB. Er is niets bewaard. Kies een kleiner PNG-bestand.</translation>
    </message>
    <message>
        <source>This file is no PNG picture that can be read. Nothing was saved. Choose another file, or save the logo as PNG first.</source>
        <translation>Dit bestand is geen leesbare PNG-afbeelding. Er is niets bewaard. Kies een ander bestand, of sla het logo eerst op als PNG.</translation>
    </message>
    <message>
        <source>This logo is larger than 4000 by 4000 points. Nothing was saved. Choose a smaller PNG file.</source>
        <translation>Dit logo is groter dan 4000 bij 4000 punten. Er is niets bewaard. Kies een kleiner PNG-bestand.</translation>
    </message>
    <message>
        <source>This character cannot be printed: {characters}. Nothing has been printed. Write the name or text in Latin letters, as in the population register, and print again.</source>
        <translation>Dit teken kan niet worden afgedrukt: {characters}. Er is niets afgedrukt. Schrijf de naam of tekst in Latijnse letters, zoals in de basisregistratie personen, en druk opnieuw af.</translation>
    </message>
    <message>
        <source>This move of copy {number} came with printing or signing, and what was recorded there would stay. Nothing was moved. Press Ctrl+Z to undo that act, or correct it at the signatures.</source>
        <translation>Deze verplaatsing van exemplaar {number} hoort bij het printen of ondertekenen, en wat daar is vastgelegd zou blijven staan. Er is niets verplaatst. Maak die handeling ongedaan met Ctrl+Z, of verbeter het bij de handtekeningen.</translation>
    </message>
    <message>
        <source>No screen answers, so no window can open. Nothing was changed. Start the program on a computer with a screen.</source>
        <translation>Er antwoordt geen scherm, dus er kan geen venster open. Er is niets gewijzigd. Start het programma op een computer met een scherm.</translation>
    </message>
    <message>
        <source>There is no place yet where it should go. Nothing was moved. Scan or type the place first.</source>
        <translation>Er is nog geen plaats waar het heen moet. Er is niets verplaatst. Scan of typ eerst de plaats.</translation>
    </message>
    <message>
        <source>There is no printer at {address}. Nothing was printed. Check the address or the name under Administration, Printers.</source>
        <translation>Op {address} is geen printer gevonden. Er is niets afgedrukt. Controleer het adres of de naam bij Beheer, Printers.</translation>
    </message>
    <message>
        <source>This file is no list of schools. Nothing was changed. Download the list from DUO as a CSV file and choose that file.</source>
        <translation>Dit bestand is geen scholenlijst. Er is niets veranderd. Haal de lijst bij DUO op als CSV-bestand en kies dat bestand.</translation>
    </message>
    <message>
        <source>This file is a web page, not a list. Nothing was changed. Download the list from DUO as a CSV file and choose that file.</source>
        <translation>Dit bestand is een webpagina en geen lijst. Er is niets veranderd. Haal de lijst bij DUO op als CSV-bestand en kies dat bestand.</translation>
    </message>
    <message>
        <source>This file is a PDF, not a list. Nothing was changed. Download the list from DUO as a CSV file and choose that file.</source>
        <translation>Dit bestand is een PDF en geen lijst. Er is niets veranderd. Haal de lijst bij DUO op als CSV-bestand en kies dat bestand.</translation>
    </message>
    <message>
        <source>This file is an old spreadsheet. Nothing was changed. Open it in Excel or LibreOffice, save it as CSV and choose that file.</source>
        <translation>Dit bestand is een oud rekenblad. Er is niets veranderd. Open het in Excel of LibreOffice, sla het op als CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>This file is a spreadsheet. Nothing was changed. Open it in Excel or LibreOffice, save it as CSV and choose that file.</source>
        <translation>Dit bestand is een rekenblad. Er is niets veranderd. Open het in Excel of LibreOffice, sla het op als CSV en kies dat bestand.</translation>
    </message>
    <message>
        <source>Your role may not do this. Nothing was changed. Ask the director or the management assistant.</source>
        <translation>Uw rol mag dit niet doen. Er is niets gewijzigd. Vraag de directeur of de management-assistent.</translation>
    </message>
    <message>
        <source>This vault is for real work. Nothing was removed. Only a practice vault can begin anew.</source>
        <translation>Deze kluis is voor het echte werk. Er is niets verwijderd. Alleen een oefenkluis kan opnieuw beginnen.</translation>
    </message>
    <message>
        <source>Every party has a copy already. Nothing was printed. Mark a copy as misprinted to print it again.</source>
        <translation>Iedere partij heeft al een exemplaar. Er is niets geprint. Meld een exemplaar als misdruk om het opnieuw te printen.</translation>
    </message>
    <message>
        <source>No label is chosen. Nothing was printed. Tick at least one folder or place.</source>
        <translation>Er is geen etiket gekozen. Er is niets afgedrukt. Vink ten minste één map of plaats aan.</translation>
    </message>
    <message>
        <source>This vault is of an earlier version and must be brought up to date first. Nothing was opened or changed. Ask the director or the management assistant to open it once.</source>
        <translation>Deze kluis is van een eerdere versie en moet eerst worden bijgewerkt. Er is niets geopend of gewijzigd. Vraag de directeur of de management-assistent om hem één keer te openen.</translation>
    </message>
    <message>
        <source>There is no move to undo: it lies where it began. Nothing was changed.</source>
        <translation>Er is geen verplaatsing om ongedaan te maken: het ligt waar het begon. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>There is nothing to undo: nothing was changed since you unlocked the vault, or it cannot be taken back, such as a print.</source>
        <translation>Er is niets om ongedaan te maken: sinds het ontgrendelen is er niets gewijzigd, of het kan niet terug, zoals een print.</translation>
    </message>
    <message>
        <source>Only a practice vault prints to files. Nothing was printed. Choose a secured printer.</source>
        <translation>Alleen een oefenkluis print naar bestanden. Er is niets geprint. Kies een beveiligde printer.</translation>
    </message>
    <message>
        <source>This file could not be read through. Nothing was changed. Check whether it is the right file, or get it again.</source>
        <translation>Dit bestand kon niet worden uitgelezen. Er is niets gewijzigd. Kijk of het het goede bestand is, of haal het opnieuw op.</translation>
    </message>
    <message>
        <source>This file takes too much memory and reading was stopped. Nothing was changed. Choose another file.</source>
        <translation>Dit bestand vraagt te veel geheugen; het lezen is gestopt. Er is niets veranderd. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>Reading this file took too long and was stopped. Nothing was changed. Choose another file, or try again when the computer is less busy.</source>
        <translation>Het lezen van dit bestand duurde te lang en is gestopt. Er is niets veranderd. Kies een ander bestand, of probeer het opnieuw als de computer minder druk is.</translation>
    </message>
    <message>
        <source>A file of the vault is empty, damaged or not of this vault: {part}.db. Nothing was opened or changed. Put the whole folder back.</source>
        <translation>Een bestand van de kluis is leeg, beschadigd of niet van deze kluis: {part}.db. Er is niets geopend of gewijzigd. Zet de hele map terug.</translation>
    </message>
    <message>
        <source>A file of the vault is missing: {part}.db. Nothing was opened or changed. Put the whole folder back.</source>
        <translation>Een bestand van de kluis ontbreekt: {part}.db. Er is niets geopend of gewijzigd. Zet de hele map terug.</translation>
    </message>
    <message>
        <source>The files of the vault are not of the same version. Nothing was opened or changed. Put the whole folder back.</source>
        <translation>De bestanden van de kluis zijn niet van dezelfde versie. Er is niets geopend of gewijzigd. Zet de hele map terug.</translation>
    </message>
    <message>
        <source>The day {day} is over. Nothing was changed. Choose a day from today on.</source>
        <translation>De dag {day} is voorbij. Er is niets gewijzigd. Kies een dag vanaf vandaag.</translation>
    </message>
    <message>
        <source>This guardian has a signature line or had a copy, and cannot be taken away. Nothing was saved. Record that the person does not sign instead.</source>
        <translation>Deze ouder of verzorger heeft een handtekeningregel of kreeg een exemplaar, en kan niet weg. Er is niets bewaard. Leg in plaats daarvan vast dat deze persoon niet tekent.</translation>
    </message>
    <message>
        <source>The printer {address} cannot print PDF files by itself. Nothing was printed. Choose another printer, or use this printer through its queue on this computer.</source>
        <translation>De printer {address} kan zelf geen pdf afdrukken. Er is niets afgedrukt. Kies een andere printer, of gebruik deze printer via zijn naam op deze computer.</translation>
    </message>
    <message>
        <source>This document cannot be shown. Nothing was changed. Check whether it is a PDF that opens without a password.</source>
        <translation>Dit document kan niet worden getoond. Er is niets veranderd. Kijk of het een pdf is die zonder wachtwoord opent.</translation>
    </message>
    <message>
        <source>This document has no pages, or more than 500. It is not shown and nothing was changed. Split it into parts.</source>
        <translation>Dit document heeft geen pagina&apos;s, of meer dan 500. Het wordt niet getoond en er is niets veranderd. Maak er delen van.</translation>
    </message>
    <message>
        <source>This document or a page of it is too large to show. Nothing was changed. Split it, or choose a smaller size of paper.</source>
        <translation>Dit document of een pagina ervan is te groot om te tonen. Er is niets veranderd. Deel het op, of kies een kleiner papierformaat.</translation>
    </message>
    <message>
        <source>The printer {address} cannot hold a print until a PIN is typed. Nothing was printed. Choose a printer that can.</source>
        <translation>De printer {address} kan een afdruk niet vasthouden tot iemand een pincode intoetst. Er is niets afgedrukt. Kies een printer die dat wel kan.</translation>
    </message>
    <message>
        <source>This printer cannot take this PIN. Nothing was printed. Choose a PIN of {shortest} to {longest} {signs}.</source>
        <translation>Deze printer kan deze pincode niet gebruiken. Er is niets afgedrukt. Kies een pincode van {shortest} tot {longest} {signs}.</translation>
    </message>
    <message>
        <source>The place {place} is not used any more. Nothing was put there. Choose another place.</source>
        <translation>De plaats {place} wordt niet meer gebruikt. Er is niets neergelegd. Kies een andere plaats.</translation>
    </message>
    <message>
        <source>The place {place} is in use. It was not closed.</source>
        <translation>De plaats {place} is in gebruik. Hij is niet gesloten.</translation>
    </message>
    <message>
        <source>The program puts paper in {place}, and there is no other place of its kind. It was not closed. Add another one first.</source>
        <translation>Het programma legt papier in {place}, en er is geen andere plaats van die soort. Hij is niet gesloten. Voeg eerst een andere toe.</translation>
    </message>
    <message>
        <source>Paper still lies in {place}: {count}. It was not closed. Put the paper somewhere else first.</source>
        <translation>In {place} ligt nog papier: {count}. De plaats is niet gesloten. Leg het papier eerst ergens anders.</translation>
    </message>
    <message>
        <source>Other places still lie in {place}. It was not closed. Move or close those first.</source>
        <translation>In {place} liggen nog andere plaatsen. Hij is niet gesloten. Verplaats of sluit die eerst.</translation>
    </message>
    <message>
        <source>A printer puts its sheets in {place}. It was not closed. Give the printer another place first.</source>
        <translation>Een printer legt zijn vellen in {place}. De plaats is niet gesloten. Geef de printer eerst een andere plaats.</translation>
    </message>
    <message>
        <source>{place} cannot lie in itself, or in a place that lies in it. Nothing was changed. Choose another place.</source>
        <translation>{place} kan niet in zichzelf liggen, of in een plaats die erin ligt. Er is niets gewijzigd. Kies een andere plaats.</translation>
    </message>
    <message>
        <source>There is one place of this kind, and it exists already. Nothing was added. Choose another kind.</source>
        <translation>Van deze soort is er één plaats, en die is er al. Er is niets toegevoegd. Kies een andere soort.</translation>
    </message>
    <message>
        <source>It cannot be put there ({place}): it lies there already, or nothing is put there by hand. Nothing was moved. Choose another place.</source>
        <translation>Het kan daar niet liggen ({place}): het ligt daar al, of daar wordt niets met de hand gelegd. Er is niets verplaatst. Kies een andere plaats.</translation>
    </message>
    <message>
        <source>The printer {address} refused the print (code {status}). Nothing was printed. Show this code to the IT manager, or choose another printer.</source>
        <translation>De printer {address} weigert de afdruk (code {status}). Er is niets afgedrukt. Geef deze code door aan de ICT-beheerder of kies een andere printer.</translation>
    </message>
    <message>
        <source>The print system is set to another computer ({server}), which would get the pages unprotected. Nothing was sent. Use the printer&apos;s ipps:// address, or ask the IT manager.</source>
        <translation>Het afdruksysteem staat ingesteld op een andere computer ({server}); die zou de pagina&apos;s onbeschermd krijgen. Er is niets verstuurd. Gebruik het ipps://-adres van de printer of vraag het de ICT-beheerder.</translation>
    </message>
    <message>
        <source>The print system of this computer does not answer. Nothing was printed. Start the computer again, or ask the IT manager.</source>
        <translation>Het afdruksysteem van deze computer geeft geen antwoord. Er is niets afgedrukt. Start de computer opnieuw op of vraag het de ICT-beheerder.</translation>
    </message>
    <message>
        <source>The connection with the printer {address} broke while the pages were sent. It is not certain whether they were printed. Look at the printer first, and then record whether the sheets are there. Print again only after that.</source>
        <translation>De verbinding met de printer {address} viel weg tijdens het versturen. Het is niet zeker of er is afgedrukt. Kijk eerst bij de printer en leg vast of de vellen er liggen. Druk pas daarna opnieuw af.</translation>
    </message>
    <message>
        <source>The printer {address} is busy and takes no print now. Nothing was printed. Wait a moment and print again.</source>
        <translation>De printer {address} is bezig en neemt nu niets aan. Er is niets afgedrukt. Wacht even en druk opnieuw af.</translation>
    </message>
    <message>
        <source>The printer {address} shows another certificate than before; it may be another device. Nothing was sent. Ask the IT manager whether the printer was replaced. Only then choose Trust the new certificate under Administration, Printers.</source>
        <translation>De printer {address} laat een ander certificaat zien dan eerst; het kan een ander apparaat zijn. Er is niets verstuurd. Vraag de ICT-beheerder of de printer is vervangen. Kies alleen dan Vertrouw het nieuwe certificaat bij Beheer, Printers.</translation>
    </message>
    <message>
        <source>This printer is on the list already. Nothing was added.</source>
        <translation>Deze printer staat al op de lijst. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>Printer {printer} is not on the list of secured printers. Nothing was printed. Choose another printer, or add it under Administration.</source>
        <translation>Printer {printer} staat niet op de lijst met beveiligde printers. Er is niets geprint. Kies een andere printer, of zet hem op de lijst bij Beheer.</translation>
    </message>
    <message>
        <source>The printer {address} does not answer. Nothing was printed. Check that it is switched on and on the network, and print again.</source>
        <translation>De printer {address} geeft geen antwoord. Er is niets afgedrukt. Kijk of hij aan staat en op het netwerk zit, en druk opnieuw af.</translation>
    </message>
    <message>
        <source>No encrypted connection to the printer {address} could be made. Nothing was sent. Check the address, or ask the IT manager to switch encryption on in the printer.</source>
        <translation>Er kwam geen versleutelde verbinding met de printer {address}. Er is niets verstuurd. Controleer het adres, of vraag de ICT-beheerder om versleuteling in de printer aan te zetten.</translation>
    </message>
    <message>
        <source>The printer gave an answer that this program does not understand. Nothing was printed. Check the address, or choose another printer.</source>
        <translation>De printer gaf een antwoord dat dit programma niet begrijpt. Er is niets afgedrukt. Controleer het adres of kies een andere printer.</translation>
    </message>
    <message>
        <source>The printer {address} stands still: {reason}. Nothing was printed. Solve this at the printer and print again.</source>
        <translation>De printer {address} staat stil: {reason}. Er is niets afgedrukt. Los dit op bij de printer en druk opnieuw af.</translation>
    </message>
    <message>
        <source>The printer {address} takes no print now. Nothing was printed. Try again later, or choose another printer.</source>
        <translation>De printer {address} neemt nu niets aan. Er is niets afgedrukt. Probeer het later opnieuw of kies een andere printer.</translation>
    </message>
    <message>
        <source>The printer {address} takes encrypted prints only. Nothing was printed. Change the address under Administration, Printers so that it begins with ipps://.</source>
        <translation>De printer {address} neemt alleen versleutelde afdrukken aan. Er is niets afgedrukt. Pas het adres bij Beheer, Printers aan, zodat het begint met ipps://.</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. What you typed is still here. Look whether it was stored before you try again.</source>
        <translation>Er ging iets mis in het programma zelf. Wat u typte staat er nog. Kijk of het bewaard is voordat u het opnieuw probeert.</translation>
    </message>
    <message>
        <source>A rule stands in the way. Nothing was saved. Look at the marked fields.</source>
        <translation>Een regel staat dit in de weg. Er is niets bewaard. Kijk naar de aangegeven velden.</translation>
    </message>
    <message>
        <source>School {code} is closed: it is no longer on the newest list. Nothing was saved. Choose another school.</source>
        <translation>School {code} is gesloten: de school staat niet meer op de nieuwste lijst. Er is niets bewaard. Kies een andere school.</translation>
    </message>
    <message>
        <source>This list lacks columns that every school needs: {columns}. Nothing was changed. Download the list from DUO as a CSV file and choose that file.</source>
        <translation>In deze lijst ontbreken kolommen die voor elke school nodig zijn: {columns}. Er is niets veranderd. Haal de lijst bij DUO op als CSV-bestand en kies dat bestand.</translation>
    </message>
    <message>
        <source>There is no school in this file. Nothing was changed. Download the list from DUO as a CSV file and choose that file.</source>
        <translation>In dit bestand staat geen enkele school. Er is niets veranderd. Haal de lijst bij DUO op als CSV-bestand en kies dat bestand.</translation>
    </message>
    <message>
        <source>This list is too large. Nothing was changed. Choose the list as DUO publishes it.</source>
        <translation>Deze lijst is te groot. Er is niets veranderd. Kies de lijst zoals DUO die uitgeeft.</translation>
    </message>
    <message>
        <source>This file is larger than {limit} MB. Nothing was changed. Choose the list as DUO publishes it.</source>
        <translation>Dit bestand is groter dan {limit} MB. Er is niets veranderd. Kies de lijst zoals DUO die uitgeeft.</translation>
    </message>
    <message>
        <source>Line {line} of this list holds too much text. Nothing was changed. Choose the list as DUO publishes it.</source>
        <translation>Op regel {line} van deze lijst staat te veel tekst. Er is niets veranderd. Kies de lijst zoals DUO die uitgeeft.</translation>
    </message>
    <message>
        <source>This list has more than {limit} columns. Nothing was changed. Choose the list as DUO publishes it.</source>
        <translation>Deze lijst heeft meer dan {limit} kolommen. Er is niets veranderd. Kies de lijst zoals DUO die uitgeeft.</translation>
    </message>
    <message>
        <source>This list has more than {limit} rows. Nothing was changed. Choose the list as DUO publishes it.</source>
        <translation>Deze lijst heeft meer dan {limit} regels. Er is niets veranderd. Kies de lijst zoals DUO die uitgeeft.</translation>
    </message>
    <message>
        <source>The disk refused ({code}). Nothing was saved, and what you typed is still here. Check whether the disk is full and save again.</source>
        <translation>De schijf weigerde ({code}). Er is niets bewaard, en wat u typte staat er nog. Kijk of de schijf vol is en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>A file of the vault could not be read back as it was written ({code}). Nothing was saved, and what you typed is still here. Save again; if this comes back, close the program and restore a backup, or ask the IT manager.</source>
        <translation>Een bestand van de kluis kon niet worden teruggelezen zoals het was geschreven ({code}). Er is niets bewaard, en wat u typte staat er nog. Bewaar opnieuw; komt dit terug, sluit dan het programma en zet een back-up terug, of vraag de IT-beheerder.</translation>
    </message>
    <message>
        <source>Opening the vault takes {mebibytes} MB of memory, which this computer does not have free. Nothing was changed. Close other programs and try again.</source>
        <translation>Voor het openen van de kluis is {mebibytes} MB geheugen nodig. Zoveel is nu niet vrij. Er is niets gewijzigd. Sluit andere programma&apos;s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The printer {address} makes at most {most} copies at a time; {copies} were asked. Nothing was printed. Ask for fewer copies.</source>
        <translation>De printer {address} maakt hooguit {most} exemplaren per keer; er zijn er {copies} gevraagd. Er is niets afgedrukt. Vraag minder exemplaren.</translation>
    </message>
    <message>
        <source>This cannot be undone any more: it was changed again since. Nothing was changed. Change it by hand.</source>
        <translation>Dit kan niet meer ongedaan worden gemaakt: het is daarna opnieuw gewijzigd. Er is nu niets gewijzigd. Pas het met de hand aan.</translation>
    </message>
    <message>
        <source>Nothing here carries this code or number. Nothing was changed. Check the code and type it again.</source>
        <translation>Niets hier heeft deze code of dit nummer. Er is niets gewijzigd. Controleer de code en typ hem opnieuw.</translation>
    </message>
    <message>
        <source>This is no date. Nothing was saved. Write a date as 23-11-2026.</source>
        <translation>Dit is geen datum. Er is niets bewaard. Schrijf een datum als 23-11-2026.</translation>
    </message>
    <message>
        <source>This text cannot be kept. Nothing was saved. Type the text again.</source>
        <translation>Deze tekst kan niet worden bewaard. Er is niets bewaard. Typ de tekst opnieuw.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be shown. Nothing was saved. Type the text again instead of pasting it.</source>
        <translation>In de tekst staat een teken dat niet te zien is. Er is niets bewaard. Typ de tekst opnieuw in plaats van te plakken.</translation>
    </message>
    <message>
        <source>The text holds a hidden mark that turns the reading direction around. Nothing was saved. Type the text again instead of pasting it.</source>
        <translation>In de tekst staat een verborgen teken dat de leesrichting omdraait. Er is niets bewaard. Typ de tekst opnieuw in plaats van te plakken.</translation>
    </message>
    <message>
        <source>A name is missing. Nothing was saved. Fill it in.</source>
        <translation>Er ontbreekt een naam. Er is niets bewaard. Vul de naam in.</translation>
    </message>
    <message>
        <source>The text has {length} characters; {limit} fit. Nothing was saved. Make the text shorter.</source>
        <translation>De tekst heeft {length} tekens; er passen er {limit}. Er is niets bewaard. Maak de tekst korter.</translation>
    </message>
    <message>
        <source>The vault is open in another window or command. Nothing was changed. Close it there and try again.</source>
        <translation>De kluis is open in een ander venster of een andere opdracht. Er is niets gewijzigd. Sluit hem daar en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The folder of the vault was moved after the program ended unexpectedly. Nothing was opened, because that would lose work. Put the folder back at {folder} and open it there.</source>
        <translation>De map van de kluis is verplaatst nadat het programma onverwacht stopte. Er is niets geopend, want dan gaat werk verloren. Zet de map terug op {folder} en open hem daar.</translation>
    </message>
    <message>
        <source>This vault was made by a newer version of the program. Nothing was opened or changed. Install the newer version on this computer.</source>
        <translation>Deze kluis is gemaakt met een nieuwere versie van het programma. Er is niets geopend of gewijzigd. Zet de nieuwere versie op deze computer.</translation>
    </message>
    <message>
        <source>A file of the vault is damaged inside: {part}.db. Nothing was changed by the check. Close the program, change nothing more, and put a copy of the whole folder back or ask the IT manager.</source>
        <translation>Een bestand van de kluis is van binnen beschadigd: {part}.db. De controle heeft niets gewijzigd. Sluit het programma, wijzig niets meer, en zet een kopie van de hele map terug of vraag de ICT-beheerder.</translation>
    </message>
    <message>
        <source>The database on this computer cannot encrypt. Nothing was opened. Install the program again.</source>
        <translation>De database op deze computer kan niet versleutelen. Er is niets geopend. Zet het programma opnieuw op de computer.</translation>
    </message>
    <message>
        <source>The vault did not open. Check who you are and type the password again.</source>
        <translation>De kluis ging niet open. Controleer wie u bent en typ het wachtwoord opnieuw.</translation>
    </message>
    <message>
        <source>Not everything in this vault is as it should be. Nothing was changed. Make no more changes in it, show this to the IT manager, and put a backup back if need be.</source>
        <translation>Niet alles in deze kluis is zoals het hoort. Er is niets gewijzigd. Wijzig niets meer, laat dit aan de ICT-beheerder zien en zet zo nodig een back-up terug.</translation>
    </message>
    <message>
        <source>There is no backup in this folder. Nothing was changed. Choose a folder whose name begins with “set-”, or the folder that holds such folders.</source>
        <translation>In deze map staat geen back-up. Er is niets gewijzigd. Kies een map waarvan de naam met “set-” begint, of de map waarin zulke mappen staan.</translation>
    </message>
    <message>
        <source>The backup could not be put back. Nothing is left of it, and the vault in use is as it was. Try again, or choose another folder.</source>
        <translation>De back-up kon niet worden teruggezet. Er is niets van achtergebleven en de kluis die u gebruikt is zoals hij was. Probeer het opnieuw of kies een andere map.</translation>
    </message>
    <message>
        <source>The backup could not be written into this folder. Nothing is left of it, and the vault in use is as it was. Choose another folder.</source>
        <translation>De back-up kon niet in deze map worden geschreven. Er is niets van achtergebleven en de kluis die u gebruikt is zoals hij was. Kies een andere map.</translation>
    </message>
    <message>
        <source>There is not enough room on this disk. Nothing is left of the backup, and the vault in use is as it was. Make room, or choose a folder on another disk.</source>
        <translation>Op deze schijf is te weinig ruimte. Er is niets van de back-up achtergebleven en de kluis die u gebruikt is zoals hij was. Maak ruimte of kies een map op een andere schijf.</translation>
    </message>
    <message>
        <source>The backup could not be read to the end. Nothing is left of it, and the vault in use is as it was. Choose another backup.</source>
        <translation>De back-up kon niet tot het eind worden gelezen. Er is niets van achtergebleven en de kluis die u gebruikt is zoals hij was. Kies een andere back-up.</translation>
    </message>
    <message>
        <source>A backup cannot be put back into itself, or into or around the vault in use. Nothing was changed. Choose an empty or a new folder.</source>
        <translation>Een back-up kan niet in zichzelf worden teruggezet, en ook niet in of om de kluis die u gebruikt. Er is niets gewijzigd. Kies een lege of een nieuwe map.</translation>
    </message>
    <message>
        <source>This backup is damaged ({file}). Nothing was put back, and the vault in use is as it was. Choose another backup.</source>
        <translation>Deze back-up is beschadigd ({file}). Er is niets teruggezet en de kluis die u gebruikt is zoals hij was. Kies een andere back-up.</translation>
    </message>
    <message>
        <source>This backup is not complete: {file} is missing or was copied in part. Nothing was put back, and the vault in use is as it was. Copy the whole folder again, or choose another backup.</source>
        <translation>Deze back-up is niet volledig: {file} ontbreekt of is maar voor een deel gekopieerd. Er is niets teruggezet en de kluis die u gebruikt is zoals hij was. Kopieer de hele map opnieuw of kies een andere back-up.</translation>
    </message>
    <message>
        <source>In this backup {file} comes from another backup. Nothing was put back, and the vault in use is as it was. Copy the whole folder again, or choose another backup.</source>
        <translation>In deze back-up komt {file} uit een andere back-up. Er is niets teruggezet en de kluis die u gebruikt is zoals hij was. Kopieer de hele map opnieuw of kies een andere back-up.</translation>
    </message>
    <message>
        <source>Your role has not all parts of the vault, so it can put no backup back. Nothing was changed. Ask the director or the management assistant.</source>
        <translation>Uw rol heeft niet alle delen van de kluis en kan dus geen back-up terugzetten. Er is niets gewijzigd. Vraag het de directeur of de managementassistent.</translation>
    </message>
    <message>
        <source>No backup was made. The vault and the earlier backups are as they were. Try again.</source>
        <translation>Er is geen back-up gemaakt. De kluis en de eerdere back-ups zijn zoals ze waren. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>What was written did not read back well, so no backup was made. The vault and the earlier backups are as they were. Try again, or choose a folder on another disk.</source>
        <translation>Wat was geschreven, kon niet goed worden teruggelezen; er is geen back-up gemaakt. De kluis en de eerdere back-ups zijn zoals ze waren. Probeer het opnieuw of kies een map op een andere schijf.</translation>
    </message>
    <message>
        <source>No backup could be written in the folder for backups. The vault and the earlier backups are as they were. See whether the disk or stick is there, or choose another folder.</source>
        <translation>In de map voor back-ups kon niets worden geschreven; er is geen back-up gemaakt. De kluis en de eerdere back-ups zijn zoals ze waren. Kijk of de schijf of stick er is, of kies een andere map.</translation>
    </message>
    <message>
        <source>There is not enough room for a backup. The vault and the earlier backups are as they were. Make room, or choose a folder on another disk.</source>
        <translation>Er is te weinig ruimte voor een back-up. De kluis en de eerdere back-ups zijn zoals ze waren. Maak ruimte of kies een map op een andere schijf.</translation>
    </message>
    <message>
        <source>Backups cannot lie inside the vault itself. No backup was made, and nothing was changed. Choose another folder.</source>
        <translation>Back-ups kunnen niet in de kluis zelf staan. Er is geen back-up gemaakt en niets gewijzigd. Kies een andere map.</translation>
    </message>
    <message>
        <source>A file of the vault itself could not be read well, so no backup was made. The earlier backups are as they were. Check the vault under Administration, Backup, and tell the IT manager.</source>
        <translation>Een bestand van de kluis zelf kon niet goed worden gelezen; er is geen back-up gemaakt. De eerdere back-ups zijn zoals ze waren. Controleer de kluis bij Beheer, Back-up, en vertel het de ICT-beheerder.</translation>
    </message>
    <message>
        <source>A newer version of the program made this backup. Nothing was put back or changed. Install that version first.</source>
        <translation>Een nieuwere versie van het programma heeft deze back-up gemaakt. Er is niets teruggezet of gewijzigd. Installeer eerst die versie.</translation>
    </message>
    <message>
        <source>The making of this vault was broken off: there is nothing in it. Nothing was opened or changed. Remove the folder and make the vault again, or put a backup back.</source>
        <translation>Het maken van deze kluis is afgebroken: er staat niets in. Er is niets geopend of gewijzigd. Verwijder de map en maak de kluis opnieuw, of zet een back-up terug.</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Choose the school that applies.</source>
        <translation>Kies de school die de aanvraag doet.</translation>
    </message>
    <message>
        <source>Fill in the date of the application.</source>
        <translation>Vul de datum van de aanvraag in.</translation>
    </message>
    <message>
        <source>Fill in the pupil&apos;s date of birth. Write 00 for an unknown day or month.</source>
        <translation>Vul de geboortedatum van de leerling in. Schrijf 00 als de dag of de maand onbekend is.</translation>
    </message>
    <message>
        <source>Fill in the surname of the parent or caretaker, or remove this person.</source>
        <translation>Vul de achternaam van de ouder of verzorger in, of verwijder deze persoon.</translation>
    </message>
    <message>
        <source>Choose from whom the data came.</source>
        <translation>Kies van wie de gegevens komen.</translation>
    </message>
    <message>
        <source>Choose why the data are kept.</source>
        <translation>Kies waarvoor de gegevens worden bewaard.</translation>
    </message>
    <message>
        <source>Fill in the date on which the application arrived.</source>
        <translation>Vul in op welke datum de aanvraag binnenkwam.</translation>
    </message>
    <message>
        <source>Fill in the pupil&apos;s surname. A first name may be missing.</source>
        <translation>Vul de achternaam van de leerling in. Een voornaam mag ontbreken.</translation>
    </message>
    <message>
        <source>The decision of {day} lies before {before}, the date of the application. Check both dates.</source>
        <translation>Het besluit van {day} ligt vóór {before}, de datum van de aanvraag. Controleer de twee datums.</translation>
    </message>
    <message>
        <source>The date {day} has not come yet. Check the date.</source>
        <translation>De datum {day} is nog niet geweest. Controleer de datum.</translation>
    </message>
    <message>
        <source>The application arrived on {day}, but it is dated later: {before}. Check both dates.</source>
        <translation>De aanvraag kwam binnen op {day}, maar heeft een latere datum: {before}. Controleer de twee datums.</translation>
    </message>
    <message>
        <source>The decision was taken on the day on which the application arrived. Is that right?</source>
        <translation>Het besluit is genomen op de dag dat de aanvraag binnenkwam. Klopt dat?</translation>
    </message>
    <message>
        <source>The day of sending, {day}, lies before {before}, the date of the decision. Check both dates.</source>
        <translation>De verzenddatum {day} ligt vóór {before}, de datum van het besluit. Controleer de twee datums.</translation>
    </message>
    <message>
        <source>The date of birth lies after the application. Check the date.</source>
        <translation>De geboortedatum ligt na de aanvraag. Controleer de datum.</translation>
    </message>
    <message>
        <source>At this date of birth the pupil is {age}. A TLV is for pupils from 2 to 21. Check the date.</source>
        <translation>Met deze geboortedatum is de leerling {age} jaar. Een TLV is voor leerlingen van 2 tot en met 21 jaar. Controleer de datum.</translation>
    </message>
    <message>
        <source>The pupil is {age}. For {kind} an age from {first} to {last} is usual. Check the date and the kind.</source>
        <translation>De leerling is {age} jaar. Bij {kind} is {first} tot en met {last} jaar gewoon. Controleer de geboortedatum en de soort.</translation>
    </message>
    <message>
        <source>Choose a category: {kind} needs 1, 2 or 3.</source>
        <translation>Kies een categorie: bij {kind} hoort 1, 2 of 3.</translation>
    </message>
    <message>
        <source>Remove the category: {kind} has none.</source>
        <translation>Haal de categorie weg: {kind} heeft geen categorie.</translation>
    </message>
    <message>
        <source>A rejection has no category and no dates. Empty these fields.</source>
        <translation>Een afwijzing heeft geen categorie en geen begin- en einddatum. Maak deze velden leeg.</translation>
    </message>
    <message>
        <source>A partnership with code {code} does not usually decide about {kind}. Check the kind.</source>
        <translation>Een samenwerkingsverband met code {code} beslist meestal niet over {kind}. Controleer de soort.</translation>
    </message>
    <message>
        <source>The TLV begins on {day}, before the decision of {decided_on}. Write in the motivation why.</source>
        <translation>De TLV begint op {day}, vóór het besluit van {decided_on}. Schrijf in de motivering waarom.</translation>
    </message>
    <message>
        <source>Fill in the first day of the TLV.</source>
        <translation>Vul de eerste dag van de TLV in.</translation>
    </message>
    <message>
        <source>The TLV is too short. The law asks at least until {least}. Choose that day or a later one.</source>
        <translation>De TLV is te kort. De wet vraagt minstens tot en met {least}. Kies die dag of een latere.</translation>
    </message>
    <message>
        <source>The last day lies before the first day. Check both dates.</source>
        <translation>De laatste dag ligt vóór de eerste dag. Controleer de twee datums.</translation>
    </message>
    <message>
        <source>Fill in the last day of the TLV.</source>
        <translation>Vul de laatste dag van de TLV in.</translation>
    </message>
    <message>
        <source>A TLV usually ends on 31 July, here {usual}. Is {day} right?</source>
        <translation>Een TLV eindigt meestal op 31 juli, hier {usual}. Klopt {day}?</translation>
    </message>
    <message>
        <source>Write down why this was decided.</source>
        <translation>Schrijf op waarom dit is besloten.</translation>
    </message>
    <message>
        <source>Write down why the TLV lasts this long.</source>
        <translation>Schrijf op waarom de TLV zo lang duurt.</translation>
    </message>
    <message>
        <source>Expert advice {position} is missing. File it before you record the decision.</source>
        <translation>Advies {position} van een deskundige ontbreekt. Leg het vast voordat u het besluit vastlegt.</translation>
    </message>
    <message>
        <source>Fill in the name of the expert who gave advice {position}.</source>
        <translation>Vul de naam in van de deskundige die advies {position} gaf.</translation>
    </message>
    <message>
        <source>Both advices are by the same expert. The law asks two different experts.</source>
        <translation>Beide adviezen zijn van dezelfde deskundige. De wet vraagt twee verschillende deskundigen.</translation>
    </message>
    <message>
        <source>The first expert must be an orthopedagoog or a psycholoog. Swap the advices or file another one.</source>
        <translation>De eerste deskundige moet orthopedagoog of psycholoog zijn. Wissel de adviezen om of leg een ander advies vast.</translation>
    </message>
    <message>
        <source>The discipline of the second expert is not on the law&apos;s list. Has your partnership agreed to it?</source>
        <translation>Het vakgebied van de tweede deskundige staat niet op de lijst van de wet. Heeft uw samenwerkingsverband dit afgesproken?</translation>
    </message>
    <message>
        <source>The law does not name {discipline} as the second expert. Choose the discipline from the law&apos;s list in which this expert advises, or file another advice.</source>
        <translation>De wet noemt {discipline} niet als tweede deskundige. Kies het vakgebied uit de lijst van de wet waarin deze deskundige adviseert, of leg een ander advies vast.</translation>
    </message>
    <message>
        <source>Advice {position} of {day} is later than the decision. Check both dates.</source>
        <translation>Advies {position} van {day} is later dan het besluit. Controleer de twee datums.</translation>
    </message>
    <message>
        <source>Advice {position} of {day} is older than a year. Is it still right?</source>
        <translation>Advies {position} van {day} is ouder dan een jaar. Klopt het nog?</translation>
    </message>
    <message>
        <source>Advice {position} is not signed. Ask for the signed advice.</source>
        <translation>Advies {position} is niet ondertekend. Vraag om het ondertekende advies.</translation>
    </message>
    <message>
        <source>Write down why the parents disagree.</source>
        <translation>Schrijf op waarom de ouders het niet eens zijn met de aanvraag.</translation>
    </message>
    <message>
        <source>Record what the parents think of the application.</source>
        <translation>Leg vast wat de ouders van de aanvraag vinden.</translation>
    </message>
    <message>
        <source>Write down what you did to hear the parents&apos; view.</source>
        <translation>Schrijf op wat u hebt gedaan om de mening van de ouders te horen.</translation>
    </message>
    <message>
        <source>No parent or guardian gets a copy to sign. Is that right?</source>
        <translation>Geen ouder of voogd krijgt een exemplaar om te tekenen. Klopt dat?</translation>
    </message>
    <message>
        <source>Of one guardian it is not known whether he or she has parental authority. Fill it in; until then nothing is printed.</source>
        <translation>Van één ouder of verzorger is niet bekend of hij of zij gezag heeft. Vul dat in; tot dan wordt er niets geprint.</translation>
    </message>
    <message>
        <source>Someone without parental authority was chosen to sign. Only a parent or guardian with authority signs. Choose another one.</source>
        <translation>Er is iemand zonder gezag gekozen om te tekenen. Alleen een ouder of voogd met gezag tekent. Kies iemand anders.</translation>
    </message>
    <message>
        <source>The number {number} of the school board is not right. It has four to six digits.</source>
        <translation>Het nummer {number} van het schoolbestuur klopt niet. Het heeft vier tot zes cijfers.</translation>
    </message>
    <message>
        <source>The code {code} of the school is not right. It has six characters, such as 16AH00.</source>
        <translation>De code {code} van de school klopt niet. Een code heeft zes tekens, zoals 16AH00.</translation>
    </message>
    <message>
        <source>The code must be PO or VO and four digits, such as PO3002.</source>
        <translation>De code moet PO of VO en vier cijfers zijn, zoals PO3002.</translation>
    </message>
    <message>
        <source>This e-mail address does not look right.</source>
        <translation>Dit e-mailadres klopt misschien niet.</translation>
    </message>
    <message>
        <source>This telephone number does not look right. It has ten digits, or begins with + for another country.</source>
        <translation>Dit telefoonnummer klopt misschien niet. Het heeft tien cijfers, of begint met + voor een ander land.</translation>
    </message>
    <message>
        <source>This postcode does not look right. A Dutch postcode is written as 4702 RG.</source>
        <translation>Deze postcode klopt misschien niet. Een Nederlandse postcode schrijft u als 4702 RG.</translation>
    </message>
    <message>
        <source>Fill in the number of the TLV.</source>
        <translation>Vul het nummer van de TLV in.</translation>
    </message>
    <message>
        <source>The number {number} is not the next one in the series. That is {proposed}. Do you want your own number?</source>
        <translation>Het nummer {number} is niet het volgende in de reeks. Dat is {proposed}. Wilt u uw eigen nummer?</translation>
    </message>
    <message>
        <source>The number {number} was given before. A number is never used twice. Take the proposed number.</source>
        <translation>Het nummer {number} is al eerder gegeven. Een nummer wordt nooit twee keer gebruikt. Neem het voorgestelde nummer.</translation>
    </message>
    <message>
        <source>This decision has the number {number}, and that never changes. The number stayed as it was.</source>
        <translation>Dit besluit heeft het nummer {number}, en dat verandert nooit. Het nummer is gebleven zoals het was.</translation>
    </message>
    <message>
        <source>The register holds other facts for {number} than the decision. Nothing was printed. Check the decision.</source>
        <translation>In het register staat bij {number} iets anders dan in het besluit. Er is niets geprint. Controleer het besluit.</translation>
    </message>
    <message>
        <source>Only a granted application gets a number. No number was given.</source>
        <translation>Alleen een toegekende aanvraag krijgt een nummer. Er is geen nummer gegeven.</translation>
    </message>
    <message>
        <source>The TLV has the number {number}, so the decision is fixed. Nothing was changed.</source>
        <translation>De TLV heeft nummer {number}, dus het besluit staat vast. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Of school {code} the number of the board is not known. It stays empty on the form.</source>
        <translation>Van school {code} is het nummer van het bestuur niet bekend. Dat blijft leeg op het formulier.</translation>
    </message>
    <message>
        <source>The dossier has no number. Nothing was printed.</source>
        <translation>Het dossier heeft geen nummer. Er is niets geprint.</translation>
    </message>
    <message>
        <source>There is no granted decision with a number yet. Nothing was printed. Record the decision first.</source>
        <translation>Er is nog geen toekenning met een nummer. Er is niets geprint. Leg eerst het besluit vast.</translation>
    </message>
    <message>
        <source>The name or town of school {code}, the new school, is missing. Nothing was printed. Fill it in with the schools.</source>
        <translation>De naam of plaats van school {code}, de nieuwe school, ontbreekt. Er is niets geprint. Vul die aan bij de scholen.</translation>
    </message>
    <message>
        <source>The name or town of school {code}, which applies, is missing. Nothing was printed. Fill it in with the schools.</source>
        <translation>De naam of plaats van school {code}, die de aanvraag doet, ontbreekt. Er is niets geprint. Vul die aan bij de scholen.</translation>
    </message>
    <message>
        <source>Fill in the town. It must stand on every form.</source>
        <translation>Vul de plaats in. Dat moet op elk formulier staan.</translation>
    </message>
    <message>
        <source>Fill in the code of the partnership. It must stand on every form.</source>
        <translation>Vul de code van het samenwerkingsverband in. Dat moet op elk formulier staan.</translation>
    </message>
    <message>
        <source>Fill in the e-mail address. It must stand on every form.</source>
        <translation>Vul het e-mailadres in. Dat moet op elk formulier staan.</translation>
    </message>
    <message>
        <source>Fill in the name of the partnership. It must stand on every form.</source>
        <translation>Vul de naam van het samenwerkingsverband in. Dat moet op elk formulier staan.</translation>
    </message>
    <message>
        <source>Fill in the address to which an objection is sent. It must stand on every form.</source>
        <translation>Vul het adres waar een bezwaar naartoe gaat in. Dat moet op elk formulier staan.</translation>
    </message>
    <message>
        <source>Fill in the telephone number. It must stand on every form.</source>
        <translation>Vul het telefoonnummer in. Dat moet op elk formulier staan.</translation>
    </message>
    <message>
        <source>Fill in the postcode. It must stand on every form.</source>
        <translation>Vul de postcode in. Dat moet op elk formulier staan.</translation>
    </message>
    <message>
        <source>Fill in the function of the person who signs. It must stand on every form.</source>
        <translation>Vul de functie van wie ondertekent in. Dat moet op elk formulier staan.</translation>
    </message>
    <message>
        <source>Fill in the name of the person who signs. It must stand on every form.</source>
        <translation>Vul de naam van wie ondertekent in. Dat moet op elk formulier staan.</translation>
    </message>
    <message>
        <source>Fill in the street. It must stand on every form.</source>
        <translation>Vul de straat in. Dat moet op elk formulier staan.</translation>
    </message>
    <message>
        <source>The pupil has no surname. Nothing was printed. Fill in the surname.</source>
        <translation>De leerling heeft geen achternaam. Er is niets geprint. Vul de achternaam in.</translation>
    </message>
    <message>
        <source>The password is made of words and numbers that others would try first. Add words of your own.</source>
        <translation>Het wachtwoord bestaat uit woorden en cijfers die een ander als eerste probeert. Voeg eigen woorden toe.</translation>
    </message>
    <message>
        <source>This is the password of the practice vault, and everyone knows it. Choose another one.</source>
        <translation>Dit is het wachtwoord van de oefenkluis en dat kent iedereen. Kies een ander wachtwoord.</translation>
    </message>
    <message>
        <source>The password repeats itself. Choose one that is harder to guess.</source>
        <translation>Het wachtwoord herhaalt zichzelf. Kies een wachtwoord dat moeilijker te raden is.</translation>
    </message>
    <message>
        <source>The password follows the alphabet, the digits or the keyboard. Choose one that is harder to guess.</source>
        <translation>Het wachtwoord volgt het alfabet, de cijfers of het toetsenbord. Kies een wachtwoord dat moeilijker te raden is.</translation>
    </message>
    <message>
        <source>The password has {length} characters. Use {minimum} or more, for instance a short sentence.</source>
        <translation>Het wachtwoord heeft {length} tekens. Gebruik er {minimum} of meer, bijvoorbeeld een korte zin.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Wat gebeurt er</translation>
    </message>
    <message>
        <source>do what the coloured button says</source>
        <translation>doe wat de gekleurde knop zegt</translation>
    </message>
    <message>
        <source>close what lies on top, or go back</source>
        <translation>sluit wat bovenop ligt, of ga terug</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>to the next field, and to the one before</source>
        <translation>naar het volgende veld, en naar het vorige</translation>
    </message>
    <message>
        <source>Alt and an underlined letter</source>
        <translation>Alt en een onderstreepte letter</translation>
    </message>
    <message>
        <source>to that menu, field or button</source>
        <translation>naar dat menu, veld of die knop</translation>
    </message>
    <message>
        <source>at “Collected?”: a sheet came out wrong</source>
        <translation>bij “Opgehaald?”: een vel is mislukt</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Pijl omhoog, omlaag</translation>
    </message>
    <message>
        <source>along the lines; Enter opens</source>
        <translation>langs de regels; Enter opent</translation>
    </message>
    <message>
        <source>do what the line&apos;s button says</source>
        <translation>doe wat de knop van de regel zegt</translation>
    </message>
    <message>
        <source>how a copy leaves: given along, by post, to the school, signed here and now</source>
        <translation>hoe een exemplaar weggaat: meegegeven, per post, naar school, nu ondertekenen</translation>
    </message>
    <message>
        <source>at a copy: refuses to sign</source>
        <translation>bij een exemplaar: weigert te tekenen</translation>
    </message>
    <message>
        <source>at a copy: not reached</source>
        <translation>bij een exemplaar: niet bereikbaar</translation>
    </message>
    <message>
        <source>at a copy: print another in its place</source>
        <translation>bij een exemplaar: vervangen door een nieuw</translation>
    </message>
    <message>
        <source>at a copy: damaged or misprinted</source>
        <translation>bij een exemplaar: beschadigd of misdruk</translation>
    </message>
    <message>
        <source>put what is typed into its place</source>
        <translation>leg wat getypt is op zijn plaats</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>SBO · special primary education</source>
        <translation>SBO · speciaal basisonderwijs</translation>
    </message>
    <message>
        <source>SO · special education</source>
        <translation>SO · speciaal onderwijs</translation>
    </message>
    <message>
        <source>VSO · special secondary education</source>
        <translation>VSO · voortgezet speciaal onderwijs</translation>
    </message>
    <message>
        <source>PrO · practical education</source>
        <translation>PrO · praktijkonderwijs</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>Geadviseerd</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besloten</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>First application</source>
        <translation>Eerste aanvraag</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlenging</translation>
    </message>
    <message>
        <source>Allotting support</source>
        <translation>Ondersteuning toewijzen</translation>
    </message>
    <message>
        <source>Judging admissibility</source>
        <translation>Toelaatbaarheid beoordelen</translation>
    </message>
    <message>
        <source>Advising on support</source>
        <translation>Over ondersteuning adviseren</translation>
    </message>
    <message>
        <source>The school</source>
        <translation>De school</translation>
    </message>
    <message>
        <source>The pupil</source>
        <translation>De leerling</translation>
    </message>
    <message>
        <source>The parents</source>
        <translation>De ouders</translation>
    </message>
    <message>
        <source>An expert</source>
        <translation>Een deskundige</translation>
    </message>
    <message>
        <source>A body of experts</source>
        <translation>Een deskundige instantie</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Enrolled at a school of ours</source>
        <translation>Ingeschreven op een school van ons</translation>
    </message>
    <message>
        <source>Not enrolled, lives in our region</source>
        <translation>Niet ingeschreven, woont in onze regio</translation>
    </message>
    <message>
        <source>Comes from abroad</source>
        <translation>Komt uit het buitenland</translation>
    </message>
    <message>
        <source>National agreement</source>
        <translation>Landelijke afspraak</translation>
    </message>
    <message>
        <source>Girl</source>
        <translation>Meisje</translation>
    </message>
    <message>
        <source>Boy</source>
        <translation>Jongen</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Ouder</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>Vader</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>Moeder</translation>
    </message>
    <message>
        <source>Legal guardian</source>
        <translation>Voogd</translation>
    </message>
    <message>
        <source>Caretaker</source>
        <translation>Verzorger</translation>
    </message>
    <message>
        <source>Authority unknown</source>
        <translation>Gezag onbekend</translation>
    </message>
    <message>
        <source>Has authority</source>
        <translation>Heeft gezag</translation>
    </message>
    <message>
        <source>No authority</source>
        <translation>Geen gezag</translation>
    </message>
    <message>
        <source>Remedial educationalist</source>
        <translation>Orthopedagoog</translation>
    </message>
    <message>
        <source>Psychologist</source>
        <translation>Psycholoog</translation>
    </message>
    <message>
        <source>Child or youth psychologist</source>
        <translation>Kinder- of jeugdpsycholoog</translation>
    </message>
    <message>
        <source>Pedagogue</source>
        <translation>Pedagoog</translation>
    </message>
    <message>
        <source>Child psychiatrist</source>
        <translation>Kinderpsychiater</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Maatschappelijk werker</translation>
    </message>
    <message>
        <source>Physician</source>
        <translation>Arts</translation>
    </message>
    <message>
        <source>The parents agree</source>
        <translation>De ouders zijn het eens</translation>
    </message>
    <message>
        <source>The parents disagree</source>
        <translation>De ouders zijn het niet eens</translation>
    </message>
    <message>
        <source>No view received</source>
        <translation>Geen zienswijze ontvangen</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Toekennen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Category 1 (low)</source>
        <translation>Categorie 1 (laag)</translation>
    </message>
    <message>
        <source>Category 2 (middle)</source>
        <translation>Categorie 2 (midden)</translation>
    </message>
    <message>
        <source>Category 3 (high)</source>
        <translation>Categorie 3 (hoog)</translation>
    </message>
    <message>
        <source>Parent 1</source>
        <translation>Ouder 1</translation>
    </message>
    <message>
        <source>Parent 2</source>
        <translation>Ouder 2</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Leerling</translation>
    </message>
    <message>
        <source>Old school</source>
        <translation>Oude school</translation>
    </message>
    <message>
        <source>New school</source>
        <translation>Nieuwe school</translation>
    </message>
    <message>
        <source>Samenwerkingsverband</source>
        <translation>Samenwerkingsverband</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>Nog niet geprint</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Geprint</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Uitgegeven</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Getekend</translation>
    </message>
    <message>
        <source>Refuses to sign</source>
        <translation>Weigert te tekenen</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Niet bereikbaar</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Niet nodig</translation>
    </message>
    <message>
        <source>Perhaps printed</source>
        <translation>Misschien geprint</translation>
    </message>
    <message>
        <source>In the printer</source>
        <translation>In de printer</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Opgehaald</translation>
    </message>
    <message>
        <source>Misprint</source>
        <translation>Misdruk</translation>
    </message>
    <message>
        <source>No longer right</source>
        <translation>Niet meer juist</translation>
    </message>
    <message>
        <source>Came back signed</source>
        <translation>Getekend terug</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Exemplaar</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Doos</translation>
    </message>
    <message>
        <source>USB stick</source>
        <translation>USB-stick</translation>
    </message>
    <message>
        <source>Each signs a copy of their own</source>
        <translation>Ieder tekent een eigen exemplaar</translation>
    </message>
    <message>
        <source>One original goes from one to the next</source>
        <translation>Eén origineel gaat van de een naar de ander</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Kamer</translation>
    </message>
    <message>
        <source>Incoming post</source>
        <translation>Post in</translation>
    </message>
    <message>
        <source>Outgoing post</source>
        <translation>Post uit</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>Kast</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Plank</translation>
    </message>
    <message>
        <source>Printer tray</source>
        <translation>Printerbak</translation>
    </message>
    <message>
        <source>MDC table</source>
        <translation>MDC-tafel</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archief</translation>
    </message>
    <message>
        <source>Locked paper container</source>
        <translation>Afgesloten papiercontainer</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Vernietigd</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Vermist</translation>
    </message>
    <message>
        <source>Person or school</source>
        <translation>Persoon of school</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Directeur-bestuurder</translation>
    </message>
    <message>
        <source>Management assistant</source>
        <translation>Management-assistent</translation>
    </message>
    <message>
        <source>Chair of the MDC</source>
        <translation>Voorzitter MDC</translation>
    </message>
    <message>
        <source>Member of the MDC</source>
        <translation>Lid MDC</translation>
    </message>
    <message>
        <source>Privacy officer</source>
        <translation>Privacyfunctionaris</translation>
    </message>
    <message>
        <source>Stand-in</source>
        <translation>Invalkracht</translation>
    </message>
    <message>
        <source>IT manager</source>
        <translation>ICT-beheerder</translation>
    </message>
    <message>
        <source>booking in</source>
        <translation>inboeken</translation>
    </message>
    <message>
        <source>correcting the details</source>
        <translation>gegevens verbeteren</translation>
    </message>
    <message>
        <source>filing an advice</source>
        <translation>advies vastleggen</translation>
    </message>
    <message>
        <source>filing the parents&apos; view</source>
        <translation>zienswijze vastleggen</translation>
    </message>
    <message>
        <source>recording the decision</source>
        <translation>besluit vastleggen</translation>
    </message>
    <message>
        <source>choosing the new school</source>
        <translation>nieuwe school kiezen</translation>
    </message>
    <message>
        <source>collecting from the printer</source>
        <translation>ophalen bij de printer</translation>
    </message>
    <message>
        <source>reporting a misprint</source>
        <translation>misdruk melden</translation>
    </message>
    <message>
        <source>handing out</source>
        <translation>uitgeven</translation>
    </message>
    <message>
        <source>taking back signed</source>
        <translation>getekend terugnemen</translation>
    </message>
    <message>
        <source>recording who does not sign</source>
        <translation>vastleggen wie niet tekent</translation>
    </message>
    <message>
        <source>moving paper</source>
        <translation>verplaatsen</translation>
    </message>
    <message>
        <source>moving paper back</source>
        <translation>terug verplaatsen</translation>
    </message>
    <message>
        <source>lending paper</source>
        <translation>uitlenen</translation>
    </message>
    <message>
        <source>changing the partnership</source>
        <translation>samenwerkingsverband wijzigen</translation>
    </message>
    <message>
        <source>changing a place</source>
        <translation>plaats wijzigen</translation>
    </message>
    <message>
        <source>changing a printer</source>
        <translation>printer wijzigen</translation>
    </message>
    <message>
        <source>changing a setting</source>
        <translation>instelling wijzigen</translation>
    </message>
    <message>
        <source>the last act</source>
        <translation>de laatste handeling</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>{guardian} ({relation}) of {pupil}</source>
        <translation>{guardian} ({relation}) van {pupil}</translation>
    </message>
    <message>
        <source>{signed}/{required} signed</source>
        <translation>{signed}/{required} getekend</translation>
    </message>
    <message>
        <source>folder: {place}</source>
        <translation>map: {place}</translation>
    </message>
    <message>
        <source>Copy {number} of {dossier}</source>
        <translation>Exemplaar {number} van {dossier}</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>op slot</translation>
    </message>
    <message>
        <source>no lock</source>
        <translation>geen slot</translation>
    </message>
    <message>
        <source>Put paper there</source>
        <translation>Leg er papier neer</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>Show its dossiers</source>
        <translation>Toon de dossiers</translation>
    </message>
    <message>
        <source>next: {step}</source>
        <translation>volgende stap: {step}</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>lay here already</source>
        <translation>lag hier al</translation>
    </message>
    <message>
        <source>was on loan</source>
        <translation>was uitgeleend</translation>
    </message>
    <message>
        <source>was with someone else</source>
        <translation>was bij iemand anders</translation>
    </message>
    <message>
        <source>was missing</source>
        <translation>was vermist</translation>
    </message>
    <message>
        <source>its signature is still open: register it at the dossier</source>
        <translation>de handtekening staat nog open: leg die vast bij het dossier</translation>
    </message>
    <message>
        <source>⚠ Nothing to do</source>
        <translation>⚠ Niets te doen</translation>
    </message>
    <message>
        <source>⚠ Look</source>
        <translation>⚠ Let op</translation>
    </message>
    <message>
        <source>✔ Done</source>
        <translation>✔ Gedaan</translation>
    </message>
    <message>
        <source>⚠ Late · {day}</source>
        <translation>⚠ Te laat · {day}</translation>
    </message>
</context>
<context>
    <name>path_dialog</name>
    <message>
        <source>Look in:</source>
        <translation>Zoeken in:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Soort:</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>digits</source>
        <translation>cijfers</translation>
    </message>
    <message>
        <source>letters and digits</source>
        <translation>letters en cijfers</translation>
    </message>
    <message>
        <source>the paper is finished</source>
        <translation>het papier is op</translation>
    </message>
    <message>
        <source>paper is stuck</source>
        <translation>er zit papier vast</translation>
    </message>
    <message>
        <source>a cover is open</source>
        <translation>er staat een klep open</translation>
    </message>
    <message>
        <source>the toner is finished</source>
        <translation>de toner is op</translation>
    </message>
    <message>
        <source>the ink or toner is finished</source>
        <translation>de inkt of toner is op</translation>
    </message>
    <message>
        <source>the output tray is full</source>
        <translation>de uitvoerlade is vol</translation>
    </message>
    <message>
        <source>someone paused it</source>
        <translation>iemand heeft hem op pauze gezet</translation>
    </message>
    <message>
        <source>it is switched off</source>
        <translation>hij is uitgeschakeld</translation>
    </message>
    <message>
        <source>it is offline</source>
        <translation>hij is offline</translation>
    </message>
    <message>
        <source>the printer does not say why</source>
        <translation>de printer zegt niet waarom</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>this row has another number of cells than the heading</source>
        <translation>deze regel heeft niet evenveel vakken als de kop</translation>
    </message>
    <message>
        <source>there is no code of a school</source>
        <translation>er staat geen code van een school</translation>
    </message>
    <message>
        <source>the code is not a school&apos;s</source>
        <translation>de code is niet die van een school</translation>
    </message>
    <message>
        <source>the code of the school and that of the site differ</source>
        <translation>de code van de school past niet bij die van de vestiging</translation>
    </message>
    <message>
        <source>the number of the site is missing</source>
        <translation>het nummer van de vestiging ontbreekt</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>de naam ontbreekt</translation>
    </message>
    <message>
        <source>the kind of education is unknown</source>
        <translation>de soort onderwijs is onbekend</translation>
    </message>
    <message>
        <source>the same code stands higher up with other data</source>
        <translation>dezelfde code staat hoger in de lijst met andere gegevens</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klaar voor gebruik</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>drukt af</translation>
    </message>
    <message>
        <source>stands still: look at the printer</source>
        <translation>staat stil: kijk bij de printer</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>it waits for a PIN</source>
        <translation>hij wacht op een pincode</translation>
    </message>
    <message>
        <source>it waits for a pass</source>
        <translation>hij wacht op een pas</translation>
    </message>
    <message>
        <source>it stands where only the secretariat comes</source>
        <translation>hij staat waar alleen het secretariaat komt</translation>
    </message>
    <message>
        <source>through this computer</source>
        <translation>via deze computer</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>versleuteld</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>niet versleuteld</translation>
    </message>
    <message>
        <source>yes, at most {n} characters</source>
        <translation>ja, hoogstens {n} tekens</translation>
    </message>
    <message>
        <source>no: sheets come out at once</source>
        <translation>nee: vellen komen er meteen uit</translation>
    </message>
    <message>
        <source>yes, at most {n} digits</source>
        <translation>ja, hoogstens {n} cijfers</translation>
    </message>
    <message>
        <source>takes no prints now</source>
        <translation>neemt nu geen afdrukken aan</translation>
    </message>
    <message>
        <source>Prints PDF</source>
        <translation>Kan PDF afdrukken</translation>
    </message>
    <message>
        <source>Copies at once</source>
        <translation>Exemplaren in één keer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Waits for a PIN</source>
        <translation>Wacht op een pincode</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Dubbelzijdig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Huisnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Board number</source>
        <translation>Bestuursnummer</translation>
    </message>
    <message>
        <source>Denomination</source>
        <translation>Richting</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Onderwijsstructuur</translation>
    </message>
</context>
<context>
    <name>signing</name>
    <message>
        <source>{state}, with view</source>
        <translation>{state}, met zienswijze</translation>
    </message>
    <message>
        <source>{place}, back {day}</source>
        <translation>{place}, terug {day}</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>File the advices</source>
        <translation>Adviezen vastleggen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Besluit vastleggen</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Nummer geven</translation>
    </message>
    <message>
        <source>Print the forms</source>
        <translation>Formulieren printen</translation>
    </message>
    <message>
        <source>Collect from the printer</source>
        <translation>Ophalen bij de printer</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Uitgeven</translation>
    </message>
    <message>
        <source>Take back signed</source>
        <translation>Getekend terugnemen</translation>
    </message>
    <message>
        <source>Put the folder away</source>
        <translation>Map opbergen</translation>
    </message>
    <message>
        <source>All done for now</source>
        <translation>Alles is nu gedaan</translation>
    </message>
</context>
</TS>
