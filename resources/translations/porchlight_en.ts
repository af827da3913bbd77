<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountButton</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln new message</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln new message</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New messages in %Ln conversations</source>
        <translation>
            <numerusform>New messages in %Ln conversation</numerusform>
            <numerusform>New messages in %Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message numerus="yes">
        <source>Next try in %Ln s.</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>Next try in %Ln s.</numerusform>
            <numerusform>Next try in %Ln s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CutOffView</name>
    <message numerus="yes">
        <source>%Ln messages wait here and were not sent.</source>
        <translation>
            <numerusform>%Ln message waits here and was not sent.</numerusform>
            <numerusform>%Ln messages wait here and were not sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryFooter</name>
    <message numerus="yes">
        <source>Sending %Ln …</source>
        <comment>messages</comment>
        <translation>
            <numerusform>Sending %Ln …</numerusform>
            <numerusform>Sending %Ln …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent yet</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln not sent yet</numerusform>
            <numerusform>%Ln not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sent, %Ln not delivered yet</source>
        <comment>messages</comment>
        <translation>
            <numerusform>All sent, %Ln not delivered yet</numerusform>
            <numerusform>All sent, %Ln not delivered yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message numerus="yes">
        <source>%Ln entries behind</source>
        <translation>
            <numerusform>%Ln entry behind</numerusform>
            <numerusform>%Ln entries behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryLine</name>
    <message numerus="yes">
        <source>Your history is coming: %Ln messages so far</source>
        <translation>
            <numerusform>Your history is coming: %Ln message so far</numerusform>
            <numerusform>Your history is coming: %Ln messages so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HtmlPages</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Go to the newest message, %Ln new</source>
        <translation>
            <numerusform>Go to the newest message, %Ln new</numerusform>
            <numerusform>Go to the newest message, %Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPopup</name>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>At least %Ln character.</numerusform>
            <numerusform>At least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next attempt in %Ln s.</source>
        <translation>
            <numerusform>The next attempt in %Ln s.</numerusform>
            <numerusform>The next attempt in %Ln s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message numerus="yes">
        <source>The next attempt in %Ln s.</source>
        <translation>
            <numerusform>The next attempt in %Ln s.</numerusform>
            <numerusform>The next attempt in %Ln s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message numerus="yes">
        <source>%Ln more had no room here.</source>
        <translation>
            <numerusform>%Ln more had no room here.</numerusform>
            <numerusform>%Ln more had no room here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%Ln people are typing</source>
        <translation>
            <numerusform>%Ln person is typing</numerusform>
            <numerusform>%Ln people are typing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryWords</name>
    <message numerus="yes">
        <source>Nothing has changed. Try again in %Ln minutes.</source>
        <translation>
            <numerusform>Nothing has changed. Try again in %Ln minute.</numerusform>
            <numerusform>Nothing has changed. Try again in %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetyPopup</name>
    <message numerus="yes">
        <source>%1 has %Ln devices (the last one linked: %2).</source>
        <translation>
            <numerusform>%1 has %Ln device (the last one linked: %2).</numerusform>
            <numerusform>%1 has %Ln devices (the last one linked: %2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchState</name>
    <message numerus="yes">
        <source>The newest %Ln</source>
        <comment>messages found</comment>
        <translation>
            <numerusform>The newest %Ln</numerusform>
            <numerusform>The newest %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpellingPopup</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageRow</name>
    <message numerus="yes">
        <source>%1 in %Ln messages</source>
        <translation>
            <numerusform>%1 in %Ln message</numerusform>
            <numerusform>%1 in %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Porchlight: %Ln unread</source>
        <translation>
            <numerusform>Porchlight: %Ln unread</numerusform>
            <numerusform>Porchlight: %Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnreadDivider</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
</TS>
