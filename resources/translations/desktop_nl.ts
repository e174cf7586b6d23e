<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
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
</TS>
