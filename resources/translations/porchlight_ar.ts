<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AccountButton</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>واحدة جديدة</numerusform>
            <numerusform>اثنتان جديدتان</numerusform>
            <numerusform>%Ln جديدة</numerusform>
            <numerusform>%Ln جديدة</numerusform>
            <numerusform>%Ln جديدة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountNotice</name>
    <message>
        <source>%1 was linked to your account: %2</source>
        <translation>رُبط %1 بحسابك: %2</translation>
    </message>
    <message>
        <source>A device</source>
        <translation>جهاز</translation>
    </message>
    <message>
        <source>%1 was unlinked from your account: %2</source>
        <translation>أُلغي ربط %1 بحسابك: %2</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>أجهزتك</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>حسنًا</translation>
    </message>
</context>
<context>
    <name>AccountRail</name>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>إضافة حساب</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>shown now</source>
        <translation>معروض الآن</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إليه</translation>
    </message>
    <message>
        <source>Take out of this window</source>
        <translation>إخراجه من هذه النافذة</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>إبقاؤه هنا</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>إخراجه</translation>
    </message>
    <message>
        <source>The account stays, and so do its messages on this computer. It can be opened again from here, or by itself with --profile %1.</source>
        <translation>يبقى الحساب وتبقى رسائله على هذا الحاسوب. يمكن فتحه من جديد من هنا، أو وحده مع ‎--profile %1.</translation>
    </message>
</context>
<context>
    <name>AccountView</name>
    <message>
        <source>The light is on.</source>
        <translation>الضوء مُضاء.</translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>مرحبًا بعودتك.</translation>
    </message>
    <message>
        <source>Someone has invited you. Show the invitation, say what to call you, and you are in.</source>
        <translation>دعاك أحدهم. أظهِر الدعوة، وقل ما اسمك، وها أنت في الداخل.</translation>
    </message>
    <message>
        <source>Your handle and your password open the door.</source>
        <translation>معرّفك وكلمة مرورك يفتحان الباب.</translation>
    </message>
    <message>
        <source>I already have an account: sign in</source>
        <translation>لديّ حساب: تسجيل الدخول</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>لديّ دعوة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>New account</source>
        <translation>حساب جديد</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>nobody is signed in</source>
        <translation>لم يسجّل أحد الدخول</translation>
    </message>
    <message>
        <source>waits for another device</source>
        <translation>ينتظر جهازًا آخر</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>سُجّل خروجه</translation>
    </message>
    <message>
        <source>is being opened</source>
        <translation>يُفتح الآن</translation>
    </message>
    <message>
        <source>open in another window</source>
        <translation>مفتوح في نافذة أخرى</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>لا يمكن فتحه</translation>
    </message>
</context>
<context>
    <name>AccountsPopup</name>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Each has its own relay, keys and contacts, and no relay is told of the others. All of them receive while the window is open. How it looks, and the lock, are the same for all.</source>
        <translation>لكل حساب مرحّله ومفاتيحه وجهات اتصاله، ولا يُخبَر أي مرحّل بالحسابات الأخرى. وكلها تستقبل ما دامت النافذة مفتوحة. أما المظهر والقفل فواحد للجميع.</translation>
    </message>
    <message>
        <source>Add an account …</source>
        <translation>إضافة حساب…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>AddPeoplePopup</name>
    <message>
        <source>Add people</source>
        <translation>إضافة أشخاص</translation>
    </message>
    <message>
        <source>They see the name, the picture, who is in the group, and what is said from now on; nothing from before.</source>
        <translation>يرون الاسم والصورة ومن في المجموعة وما يُقال من الآن؛ ولا شيء مما سبق.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Adding …</source>
        <translation>جارٍ الإضافة…</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>إضافة</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%Ln رسائل جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>A new message</source>
        <translation>رسالة جديدة</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسالة جديدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%Ln رسائل جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
            <numerusform>%Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New messages in %Ln conversations</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسائل جديدة في محادثة واحدة</numerusform>
            <numerusform>رسائل جديدة في محادثتين</numerusform>
            <numerusform>رسائل جديدة في %Ln محادثات</numerusform>
            <numerusform>رسائل جديدة في %Ln محادثة</numerusform>
            <numerusform>رسائل جديدة في %Ln محادثة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>999+</source>
        <translation>+999</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>edited %1</source>
        <translation>عُدّلت %1</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Enter this code on your other device</source>
        <translation>أدخل هذا الرمز على جهازك الآخر</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>إظهار رمز جديد</translation>
    </message>
    <message>
        <source>It has answered.</source>
        <translation>لقد أجاب.</translation>
    </message>
    <message>
        <source>Making a code …</source>
        <translation>جارٍ إنشاء رمز…</translation>
    </message>
    <message>
        <source>The code is shown once the relay is reached.</source>
        <translation>يظهر الرمز حالما يُوصَل إلى المرحّل.</translation>
    </message>
    <message>
        <source>The same code for a camera</source>
        <translation>الرمز نفسه للكاميرا</translation>
    </message>
    <message>
        <source>or type these 42 characters</source>
        <translation>أو اكتب هذه المحارف الـ42</translation>
    </message>
    <message>
        <source>Waiting for your other device · good for %1</source>
        <translation>في انتظار جهازك الآخر · صالح لمدة %1</translation>
    </message>
    <message>
        <source>Waiting for your other device. The code is good for five minutes.</source>
        <translation>في انتظار جهازك الآخر. الرمز صالح لخمس دقائق.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>CodeGrid</name>
    <message>
        <source>The code, in groups: %1</source>
        <translation>الرمز، في مجموعات: %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write a note to yourself</source>
        <translation>اكتب ملاحظة لنفسك</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>رسالة إلى %1</translation>
    </message>
    <message>
        <source>Save the new words</source>
        <translation>حفظ التعديل</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>إيموجي</translation>
    </message>
</context>
<context>
    <name>ComposerBar</name>
    <message>
        <source>Editing</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>ردّ على %1</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>إيقاف التعديل</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>عدم الرد</translation>
    </message>
</context>
<context>
    <name>ComposerSpelling</name>
    <message>
        <source>Add “%1” to my words</source>
        <translation>إضافة «%1» إلى كلماتي</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Do not check spelling here</source>
        <translation>لا تدقق الإملاء هنا</translation>
    </message>
    <message>
        <source>Check spelling here</source>
        <translation>دقق الإملاء هنا</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>المكتوب</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>No connection to the relay</source>
        <translation>لا اتصال بالمرحّل</translation>
    </message>
    <message>
        <source>Trying now …</source>
        <translation>جارٍ المحاولة…</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln s.</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>المحاولة التالية الآن.</numerusform>
            <numerusform>المحاولة التالية بعد ثانية.</numerusform>
            <numerusform>المحاولة التالية بعد ثانيتين.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ثوانٍ.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ثانية.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
    <message>
        <source>New invitation link of this relay</source>
        <translation>رابط دعوة جديد لهذا المرحّل</translation>
    </message>
    <message>
        <source>Use this link</source>
        <translation>استخدام هذا الرابط</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Hide what is archived</source>
        <translation>إخفاء المؤرشف</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>المؤرشفة</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>تثبيت في الأعلى</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>فتح في نافذة مستقلة</translation>
    </message>
</context>
<context>
    <name>ConversationNotice</name>
    <message>
        <source>Compare the new number</source>
        <translation>مقارنة الرقم الجديد</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>حسنًا</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Search messages for “%1”</source>
        <translation>البحث في الرسائل عن «%1»</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبّتة</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>مؤرشفة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>واحدة جديدة</numerusform>
            <numerusform>اثنتان جديدتان</numerusform>
            <numerusform>%Ln جديدة</numerusform>
            <numerusform>%Ln جديدة</numerusform>
            <numerusform>%Ln جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>you are mentioned</source>
        <translation>ذُكرت فيها</translation>
    </message>
    <message>
        <source>wants to write to you</source>
        <translation>يريد مراسلتك</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>مكتومة</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>سُلّمت</translation>
    </message>
    <message>
        <source>read</source>
        <translation>قُرئت</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>مسودة:</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>يكتب…</translation>
    </message>
</context>
<context>
    <name>CutOffView</name>
    <message>
        <source>This device was unlinked</source>
        <translation>أُلغي ربط هذا الجهاز</translation>
    </message>
    <message>
        <source>The keys of this device are gone</source>
        <translation>ضاعت مفاتيح هذا الجهاز</translation>
    </message>
    <message>
        <source>This device is signed out</source>
        <translation>هذا الجهاز غير مسجَّل الدخول</translation>
    </message>
    <message>
        <source>One of the devices of @%1 has taken this one out of the account. Nothing new comes here, and nothing is sent from here.</source>
        <translation>أخرج أحد أجهزة ‎@%1 هذا الجهاز من الحساب. لا يصل إلى هنا جديد، ولا يُرسل من هنا شيء.</translation>
    </message>
    <message>
        <source>The account of @%1 knows this device by other keys than it has. They were lost with a part of its disk, or it was put back to an earlier state. It can open nothing new and send nothing.</source>
        <translation>يعرف حساب ‎@%1 هذا الجهاز بمفاتيح غير التي لديه. ضاعت مع جزء من قرصه، أو أُعيد إلى حالة سابقة. لا يمكنه فتح جديد ولا إرسال شيء.</translation>
    </message>
    <message>
        <source>The relay does not take this device for one of @%1 any more: it was signed out here, or unlinked on another device. Nothing new comes here, and nothing is sent from here.</source>
        <translation>لم يعد المرحّل يعدّ هذا الجهاز من أجهزة ‎@%1: سُجّل خروجه هنا، أو أُلغي ربطه على جهاز آخر. لا يصل إلى هنا جديد، ولا يُرسل من هنا شيء.</translation>
    </message>
    <message>
        <source>Everything that is here already stays here, and can be read.</source>
        <translation>كل ما هو هنا يبقى هنا ويمكن قراءته.</translation>
    </message>
    <message>
        <source>One message waits here and was not sent.</source>
        <translation>رسالة واحدة تنتظر هنا ولم تُرسل.</translation>
    </message>
    <message>
        <source>To go on with this device, sign in anew. One of your other devices then lets it in again.</source>
        <translation>للمتابعة بهذا الجهاز، سجّل الدخول من جديد. ثم يسمح له أحد أجهزتك الأخرى بالدخول.</translation>
    </message>
    <message>
        <source>Sign in anew</source>
        <translation>تسجيل الدخول من جديد</translation>
    </message>
    <message>
        <source>Read what is here</source>
        <translation>قراءة ما هو هنا</translation>
    </message>
    <message>
        <source>Whoever does not need it here any more can take the account off this computer: its messages and keys are deleted here. The account itself, your other devices and what others have stay as they are.</source>
        <translation>من لم يعد يحتاج الحساب هنا يمكنه إزالته من هذا الحاسوب: تُحذف رسائله ومفاتيحه هنا. أما الحساب نفسه وأجهزتك الأخرى وما لدى الآخرين فيبقى كما هو.</translation>
    </message>
    <message>
        <source>Delete all of it here, now</source>
        <translation>حذف كل شيء هنا الآن</translation>
    </message>
    <message>
        <source>Remove the account from this computer</source>
        <translation>إزالة الحساب من هذا الحاسوب</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages wait here and were not sent.</source>
        <translation>
            <numerusform>لا رسائل تنتظر هنا.</numerusform>
            <numerusform>رسالة واحدة تنتظر هنا ولم تُرسل.</numerusform>
            <numerusform>رسالتان تنتظران هنا ولم تُرسلا.</numerusform>
            <numerusform>%Ln رسائل تنتظر هنا ولم تُرسل.</numerusform>
            <numerusform>%Ln رسالة تنتظر هنا ولم تُرسل.</numerusform>
            <numerusform>%Ln رسالة تنتظر هنا ولم تُرسل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteAccountPopup</name>
    <message>
        <source>Delete account</source>
        <translation>حذف الحساب</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>أتريد حذف حسابك؟</translation>
    </message>
    <message>
        <source>It cannot be undone. Gone are your account, the sign-in of all your devices, your keys on the relay, your recovery kit, and everything on this computer that belongs to it. Your other devices keep what they have until you remove it there.</source>
        <translation>لا رجعة في ذلك. يزول حسابك وتسجيل دخول كل أجهزتك ومفاتيحك على المرحّل وعُدّة الاسترداد وكل ما يخصّه على هذا الحاسوب. تحتفظ أجهزتك الأخرى بما لديها إلى أن تزيله هناك.</translation>
    </message>
    <message>
        <source>What you have written stays with those who received it. They cannot write to you any more.</source>
        <translation>يبقى ما كتبته عند من تلقّاه. ولن يستطيعوا مراسلتك بعد ذلك.</translation>
    </message>
    <message>
        <source>Nobody gets the handle @%1 again, not even you.</source>
        <translation>لن يحصل أحد على المعرّف ‎@%1 ثانيةً، ولا أنت.</translation>
    </message>
    <message>
        <source>Take your messages along first …</source>
        <translation>خذ رسائلك معك أولًا…</translation>
    </message>
    <message>
        <source>Type your handle to confirm</source>
        <translation>اكتب معرّفك للتأكيد</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>كلمة مرورك</translation>
    </message>
    <message>
        <source>Deleting it …</source>
        <translation>جارٍ الحذف…</translation>
    </message>
    <message>
        <source>Keep my account</source>
        <translation>الإبقاء على حسابي</translation>
    </message>
</context>
<context>
    <name>DeliveryFooter</name>
    <message numerus="yes">
        <source>Sending %Ln …</source>
        <comment>messages</comment>
        <translation>
            <numerusform>لا شيء يُرسل</numerusform>
            <numerusform>جارٍ إرسال رسالة…</numerusform>
            <numerusform>جارٍ إرسال رسالتين…</numerusform>
            <numerusform>جارٍ إرسال %Ln رسائل…</numerusform>
            <numerusform>جارٍ إرسال %Ln رسالة…</numerusform>
            <numerusform>جارٍ إرسال %Ln رسالة…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent yet</source>
        <comment>messages</comment>
        <translation>
            <numerusform>أُرسل الكل</numerusform>
            <numerusform>رسالة لم تُرسل بعد</numerusform>
            <numerusform>رسالتان لم تُرسلا بعد</numerusform>
            <numerusform>%Ln رسائل لم تُرسل بعد</numerusform>
            <numerusform>%Ln رسالة لم تُرسل بعد</numerusform>
            <numerusform>%Ln رسالة لم تُرسل بعد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sent, %Ln not delivered yet</source>
        <comment>messages</comment>
        <translation>
            <numerusform>أُرسل الكل وسُلّم</numerusform>
            <numerusform>أُرسل الكل، وواحدة لم تُسلّم بعد</numerusform>
            <numerusform>أُرسل الكل، واثنتان لم تُسلّما بعد</numerusform>
            <numerusform>أُرسل الكل، و%Ln لم تُسلّم بعد</numerusform>
            <numerusform>أُرسل الكل، و%Ln لم تُسلّم بعد</numerusform>
            <numerusform>أُرسل الكل، و%Ln لم تُسلّم بعد</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything sent and delivered</source>
        <translation>أُرسل كل شيء وسُلّم</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
</context>
<context>
    <name>DeliveryPopup</name>
    <message>
        <source>The relay refused it.</source>
        <translation>رفضها المرحّل.</translation>
    </message>
    <message>
        <source>Not yet. It is tried again until the relay has it.</source>
        <translation>ليس بعد. تتكرر المحاولة حتى تصل إلى المرحّل.</translation>
    </message>
    <message>
        <source>number %1 of this conversation, by the relay&apos;s clock</source>
        <translation>الرقم %1 في هذه المحادثة، بساعة المرحّل</translation>
    </message>
    <message>
        <source>by the relay&apos;s clock, before it was set up anew</source>
        <translation>بساعة المرحّل، قبل إعداده من جديد</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>كُتبت</translation>
    </message>
    <message>
        <source>on this device, and kept until the relay has it</source>
        <translation>على هذا الجهاز، وتُحفظ حتى تصل إلى المرحّل</translation>
    </message>
    <message>
        <source>on another of your devices</source>
        <translation>على جهاز آخر من أجهزتك</translation>
    </message>
    <message>
        <source>Kept by the relay</source>
        <translation>حفظها المرحّل</translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>سُلّمت إلى %1 من %2</translation>
    </message>
    <message>
        <source>%1 has it on a device</source>
        <translation>وصلت %1 على جهاز</translation>
    </message>
    <message>
        <source>%1 does not have it yet</source>
        <translation>لم تصل %1 بعد</translation>
    </message>
    <message>
        <source>Read by %1 of %2</source>
        <translation>قرأها %1 من %2</translation>
    </message>
    <message>
        <source>%1 has read it</source>
        <translation>قرأها %1</translation>
    </message>
    <message>
        <source>%1 has not read it, or does not say so</source>
        <translation>لم يقرأها %1، أو لا يُفصح عن ذلك</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>قرأها</translation>
    </message>
    <message>
        <source>Have it, and have not read it, or do not say so</source>
        <translation>وصلتهم ولم يقرؤوها، أو لا يُفصحون عن ذلك</translation>
    </message>
    <message>
        <source>In a group of this size there are only counts, no names.</source>
        <translation>في مجموعة بهذا الحجم توجد أعداد فقط، بلا أسماء.</translation>
    </message>
    <message>
        <source>Your devices in this conversation</source>
        <translation>أجهزتك في هذه المحادثة</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>جارٍ سؤال المرحّل…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>DesktopParts</name>
    <message>
        <source>It leads into a group on %1. Come in first, and then open it again.</source>
        <translation>يقود إلى مجموعة على %1. ادخل أولًا ثم افتحه من جديد.</translation>
    </message>
    <message>
        <source>It is an invitation to the relay %1, for somebody who has no account there. You are signed in already; another account needs a profile of its own.</source>
        <translation>إنه دعوة إلى المرحّل %1 لمن ليس له حساب هناك. أنت مسجّل الدخول من قبل؛ والحساب الآخر يحتاج إلى ملف شخصي خاص به.</translation>
    </message>
    <message>
        <source>It is an invitation to the relay %1, for somebody who has no account there. You can add an account there beside the one that you have.</source>
        <translation>إنه دعوة إلى المرحّل %1 لمن ليس له حساب هناك. يمكنك إضافة حساب هناك إلى جانب حسابك.</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>A device without a name</source>
        <translation>جهاز بلا اسم</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>متصل الآن</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>لم يُرَ قط</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>آخر ظهور: %1</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>محدَّث</translation>
    </message>
    <message>
        <source>one entry behind</source>
        <translation>متأخر بمُدخل واحد</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>إلغاء الربط</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>اسم الجهاز</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Signs this device out. Its messages stay here; to go on you sign in again.</source>
        <translation>يسجّل خروج هذا الجهاز. تبقى رسائله هنا؛ وللمتابعة تسجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The device is signed out at once. What it holds stays on it, and nothing new reaches it.</source>
        <translation>يُسجّل خروج الجهاز فورًا. يبقى عليه ما لديه، ولا يصله جديد.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليه</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>تسجيل الخروج الآن</translation>
    </message>
    <message>
        <source>Unlink it now</source>
        <translation>إلغاء ربطه الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries behind</source>
        <translation>
            <numerusform>محدَّث</numerusform>
            <numerusform>متأخر بمُدخل واحد</numerusform>
            <numerusform>متأخر بمُدخلين</numerusform>
            <numerusform>متأخر بـ%Ln مُدخلات</numerusform>
            <numerusform>متأخر بـ%Ln مُدخلًا</numerusform>
            <numerusform>متأخر بـ%Ln مُدخل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesPopup</name>
    <message>
        <source>Your devices</source>
        <translation>أجهزتك</translation>
    </message>
    <message>
        <source>A message counts as delivered once one of them has it. Read on one is read on all.</source>
        <translation>تُعدّ الرسالة مسلَّمة حالما تصل أحدها. وما قُرئ على واحد قُرئ على الكل.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>جارٍ سؤال المرحّل…</translation>
    </message>
    <message>
        <source>Another device is linked from one that may manage devices. This one may not.</source>
        <translation>يُربط جهاز آخر من جهاز يحقّ له إدارة الأجهزة. هذا الجهاز لا يحقّ له.</translation>
    </message>
    <message>
        <source>Link a device …</source>
        <translation>ربط جهاز…</translation>
    </message>
    <message>
        <source>Get the history again</source>
        <translation>جلب السجل من جديد</translation>
    </message>
    <message>
        <source>Recovery kit, made: %1</source>
        <translation>عُدّة الاسترداد، أُنشئت: %1</translation>
    </message>
    <message>
        <source>Recovery kit, its code not confirmed, made: %1</source>
        <translation>عُدّة الاسترداد، رمزها غير مؤكَّد، أُنشئت: %1</translation>
    </message>
    <message>
        <source>Recovery kit: not made. Without one the account is lost with the last device.</source>
        <translation>عُدّة الاسترداد: لم تُنشأ. بدونها يضيع الحساب مع آخر جهاز.</translation>
    </message>
    <message>
        <source>Recovery kit …</source>
        <translation>عُدّة الاسترداد…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>DropCover</name>
    <message>
        <source>Drop it here, and it stands beside your message</source>
        <translation>أفلته هنا ليكون بجانب رسالتك</translation>
    </message>
</context>
<context>
    <name>EmojiChoice</name>
    <message>
        <source>More reactions</source>
        <translation>تفاعلات أخرى</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>سحب %1</translation>
    </message>
    <message>
        <source>React with %1</source>
        <translation>التفاعل بـ%1</translation>
    </message>
</context>
<context>
    <name>EmojiList</name>
    <message>
        <source>Emoji of that name</source>
        <translation>إيموجي بهذا الاسم</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Chosen last</source>
        <translation>اختيرت مؤخرًا</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>وجوه</translation>
    </message>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Animals and plants</source>
        <translation>حيوانات ونباتات</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>طعام وشراب</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>سفر وأماكن</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>أنشطة</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>أشياء</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>رموز</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>أعلام</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>البحث عن إيموجي</translation>
    </message>
    <message>
        <source>Found emoji</source>
        <translation>الإيموجي الموجودة</translation>
    </message>
    <message>
        <source>None is called so.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>EmojiPopup</name>
    <message>
        <source>Emoji</source>
        <translation>إيموجي</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>No conversations yet</source>
        <translation>لا محادثات بعد</translation>
    </message>
    <message>
        <source>Ask someone for their handle and write the first line.</source>
        <translation>اسأل أحدهم عن معرّفه واكتب السطر الأول.</translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <translation>بدء محادثة</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Paste the link or the code you were given.</source>
        <translation>ألصق الرابط أو الرمز الذي أُعطيته.</translation>
    </message>
    <message>
        <source>Type your handle.</source>
        <translation>اكتب معرّفك.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>اكتب كلمة مرورك.</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>8 محارف على الأقل.</translation>
    </message>
    <message>
        <source>Type the address of the relay.</source>
        <translation>اكتب عنوان المرحّل.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>الدعوة</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>2 to 32 letters, digits, dots, dashes or underscores. People find you by it.</source>
        <translation>من 2 إلى 32 حرفًا أو رقمًا أو نقطة أو شرطة أو شرطة سفلية. به يجدك الناس.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>People see this. You can change it at any time.</source>
        <translation>هذا ما يراه الناس. يمكنك تغييره في أي وقت.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Knocking …</source>
        <translation>جارٍ طرق الباب…</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>You made the group</source>
        <translation>أنشأتَ المجموعة</translation>
    </message>
    <message>
        <source>%1 made the group</source>
        <translation>أنشأ %1 المجموعة</translation>
    </message>
    <message>
        <source>You added %2</source>
        <translation>أضفتَ %2</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>أضاف %1 ‏%2</translation>
    </message>
    <message>
        <source>You removed %2</source>
        <translation>أزلتَ %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>أزال %1 ‏%2</translation>
    </message>
    <message>
        <source>You left</source>
        <translation>غادرتَ</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>غادر %1</translation>
    </message>
    <message>
        <source>You are an admin now</source>
        <translation>أنت مشرف الآن</translation>
    </message>
    <message>
        <source>%1 made you an admin</source>
        <translation>جعلك %1 مشرفًا</translation>
    </message>
    <message>
        <source>You made %2 an admin</source>
        <translation>جعلتَ %2 مشرفًا</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>جعل %1 ‏%2 مشرفًا</translation>
    </message>
    <message>
        <source>You are no admin any more</source>
        <translation>لم تعد مشرفًا</translation>
    </message>
    <message>
        <source>%1 made you a member without the admin&apos;s rights</source>
        <translation>سحب %1 منك صلاحيات المشرف</translation>
    </message>
    <message>
        <source>You took the admin&apos;s rights from %2</source>
        <translation>سحبتَ صلاحيات المشرف من %2</translation>
    </message>
    <message>
        <source>%1 took the admin&apos;s rights from %2</source>
        <translation>سحب %1 صلاحيات المشرف من %2</translation>
    </message>
    <message>
        <source>You joined by the link</source>
        <translation>انضممتَ عبر الرابط</translation>
    </message>
    <message>
        <source>%1 joined by the link</source>
        <translation>انضم %1 عبر الرابط</translation>
    </message>
    <message>
        <source>You let all members add people</source>
        <translation>سمحتَ لكل الأعضاء بإضافة أشخاص</translation>
    </message>
    <message>
        <source>%1 lets all members add people</source>
        <translation>سمح %1 لكل الأعضاء بإضافة أشخاص</translation>
    </message>
    <message>
        <source>You let only admins add people</source>
        <translation>قصرتَ إضافة الأشخاص على المشرفين</translation>
    </message>
    <message>
        <source>%1 lets only admins add people</source>
        <translation>قصر %1 إضافة الأشخاص على المشرفين</translation>
    </message>
    <message>
        <source>You made a new invitation link</source>
        <translation>أنشأتَ رابط دعوة جديدًا</translation>
    </message>
    <message>
        <source>%1 made a new invitation link</source>
        <translation>أنشأ %1 رابط دعوة جديدًا</translation>
    </message>
    <message>
        <source>You revoked the invitation link</source>
        <translation>أبطلتَ رابط الدعوة</translation>
    </message>
    <message>
        <source>%1 revoked the invitation link</source>
        <translation>أبطل %1 رابط الدعوة</translation>
    </message>
    <message>
        <source>You changed what is pinned</source>
        <translation>غيّرتَ المثبَّت</translation>
    </message>
    <message>
        <source>%1 changed what is pinned</source>
        <translation>غيّر %1 المثبَّت</translation>
    </message>
    <message>
        <source>You changed the name or the picture</source>
        <translation>غيّرتَ الاسم أو الصورة</translation>
    </message>
    <message>
        <source>%1 changed the name or the picture</source>
        <translation>غيّر %1 الاسم أو الصورة</translation>
    </message>
    <message>
        <source>You deleted your account</source>
        <translation>حذفتَ حسابك</translation>
    </message>
    <message>
        <source>%1 deleted their account</source>
        <translation>حذف %1 حسابه</translation>
    </message>
    <message>
        <source>You changed the group with a newer Porchlight</source>
        <translation>غيّرتَ المجموعة بإصدار أحدث من Porchlight</translation>
    </message>
    <message>
        <source>%1 changed the group with a newer Porchlight</source>
        <translation>غيّر %1 المجموعة بإصدار أحدث من Porchlight</translation>
    </message>
</context>
<context>
    <name>ExportPopup</name>
    <message>
        <source>Take your messages along</source>
        <translation>أخذ رسائلك معك</translation>
    </message>
    <message>
        <source>Your messages are in a folder</source>
        <translation>رسائلك في مجلد</translation>
    </message>
    <message>
        <source>All that this computer has of your account goes into a new folder: pages to read in any browser, and files that other programs understand. They are not encrypted. Whoever has the folder reads your messages.</source>
        <translation>كل ما لدى هذا الحاسوب من حسابك يوضع في مجلد جديد: صفحات تُقرأ في أي متصفح، وملفات تفهمها برامج أخرى. وهي غير معمّاة. من كان لديه المجلد قرأ رسائلك.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Messages written: %1</source>
        <translation>الرسائل المكتوبة: %1</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>كم كُتب</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>اختيار مجلد…</translation>
    </message>
</context>
<context>
    <name>FailureLine</name>
    <message>
        <source>Not sent.</source>
        <translation>لم تُرسل.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hide the password</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
</context>
<context>
    <name>FinderPopup</name>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Their handle, or the link to a group</source>
        <translation>المعرّف، أو رابط مجموعة</translation>
    </message>
    <message>
        <source>The short name they chose. It stands under their name.</source>
        <translation>الاسم القصير الذي اختاره الشخص. تجده تحت اسمه.</translation>
    </message>
    <message>
        <source>Your contacts</source>
        <translation>جهات اتصالك</translation>
    </message>
    <message>
        <source>Make a group …</source>
        <translation>إنشاء مجموعة…</translation>
    </message>
    <message>
        <source>Invite somebody …</source>
        <translation>دعوة شخص…</translation>
    </message>
    <message>
        <source>Somebody who has no account here yet</source>
        <translation>شخص ليس له حساب هنا بعد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Joining …</source>
        <translation>جارٍ الانضمام…</translation>
    </message>
    <message>
        <source>Join the group</source>
        <translation>الانضمام إلى المجموعة</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>جارٍ سؤال المرحّل…</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>مراسلة</translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message>
        <source>Older messages are being loaded …</source>
        <translation>جارٍ تحميل رسائل أقدم…</translation>
    </message>
    <message>
        <source>Older messages come from your other devices.</source>
        <translation>تأتي الرسائل الأقدم من أجهزتك الأخرى.</translation>
    </message>
    <message>
        <source>Older messages are no longer on the relay.</source>
        <translation>لم تعد الرسائل الأقدم على المرحّل.</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message>
        <source>Change the name</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>اسم المجموعة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركه كما هو</translation>
    </message>
    <message>
        <source>You are not in this group any more. This is how it was when you went.</source>
        <translation>لم تعد في هذه المجموعة. هكذا كانت حين غادرتها.</translation>
    </message>
    <message>
        <source>All members may add people and change the name and the picture</source>
        <translation>يجوز لكل الأعضاء إضافة أشخاص وتغيير الاسم والصورة</translation>
    </message>
    <message>
        <source>Everyone who joins sees the name, the picture and the members at once, and what is said from then on.</source>
        <translation>كل من ينضم يرى الاسم والصورة والأعضاء فورًا، وما يُقال منذ ذلك.</translation>
    </message>
    <message>
        <source>The relay sees who is in the group, who is an admin, who came, went or was removed and when, and how much is written. It sees neither the name nor the picture nor a word, and it can add nobody: every change is signed by whoever made it, and each of your devices checks that.</source>
        <translation>يرى المرحّل من في المجموعة ومن المشرف فيها ومن جاء أو غادر أو أُزيل ومتى، وكم يُكتب. ولا يرى الاسم ولا الصورة ولا كلمة واحدة، ولا يستطيع إضافة أحد: كل تغيير موقّع ممّن أجراه، وكل جهاز من أجهزتك يتحقق من ذلك.</translation>
    </message>
    <message>
        <source>Add people …</source>
        <translation>إضافة أشخاص…</translation>
    </message>
    <message>
        <source>Leave the group …</source>
        <translation>مغادرة المجموعة…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>A name or a handle</source>
        <translation>اسم أو معرّف</translation>
    </message>
</context>
<context>
    <name>GroupPopup</name>
    <message>
        <source>Write to them</source>
        <translation>مراسلة</translation>
    </message>
    <message>
        <source>Make an admin</source>
        <translation>تعيينه مشرفًا</translation>
    </message>
    <message>
        <source>Be no admin any more</source>
        <translation>التخلّي عن الإشراف</translation>
    </message>
    <message>
        <source>No admin any more</source>
        <translation>سحب الإشراف منه</translation>
    </message>
    <message>
        <source>Remove from the group</source>
        <translation>إزالة من المجموعة</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>No member is called that.</source>
        <translation>لا عضو بهذا الاسم.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>عضو</translation>
    </message>
</context>
<context>
    <name>GroupTrouble</name>
    <message>
        <source>Invite by a link instead</source>
        <translation>الدعوة برابط بدلًا من ذلك</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>One of them</source>
        <translation>أحد الأشخاص</translation>
    </message>
</context>
<context>
    <name>HereChoices</name>
    <message>
        <source>As everywhere</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Tell here what you have read</source>
        <translation>إخبار الآخرين هنا بما قرأته</translation>
    </message>
    <message>
        <source>Show here that you are typing</source>
        <translation>إظهار أنك تكتب هنا</translation>
    </message>
    <message>
        <source>What you do not show, you do not see of others either.</source>
        <translation>ما لا تُظهره لا تراه من الآخرين أيضًا.</translation>
    </message>
</context>
<context>
    <name>HistoryLine</name>
    <message>
        <source>Your history comes once one of your other devices is online.</source>
        <translation>يصل سجلّك حالما يتصل أحد أجهزتك الأخرى.</translation>
    </message>
    <message>
        <source>Your history is coming …</source>
        <translation>سجلّك في الطريق…</translation>
    </message>
    <message>
        <source>Asking one of your other devices for your history …</source>
        <translation>جارٍ طلب سجلّك من أحد أجهزتك الأخرى…</translation>
    </message>
    <message numerus="yes">
        <source>Your history is coming: %Ln messages so far</source>
        <translation>
            <numerusform>سجلّك في الطريق: لا رسائل بعد</numerusform>
            <numerusform>سجلّك في الطريق: رسالة حتى الآن</numerusform>
            <numerusform>سجلّك في الطريق: رسالتان حتى الآن</numerusform>
            <numerusform>سجلّك في الطريق: %Ln رسائل حتى الآن</numerusform>
            <numerusform>سجلّك في الطريق: %Ln رسالة حتى الآن</numerusform>
            <numerusform>سجلّك في الطريق: %Ln رسالة حتى الآن</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>في %1</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>This device is not part of your account any more.</source>
        <translation>لم يعد هذا الجهاز من حسابك.</translation>
    </message>
    <message>
        <source>What is here can be read. Nothing new comes, and nothing is sent.</source>
        <translation>يمكن قراءة ما هو هنا. لا يصل جديد، ولا يُرسل شيء.</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>ماذا الآن؟</translation>
    </message>
    <message>
        <source>This is a demo.</source>
        <translation>هذا عرض تجريبي.</translation>
    </message>
    <message>
        <source>Everybody here but you is invented, and nothing leaves this computer. It is all gone once you quit.</source>
        <translation>كل من هنا سواك مختلَق، ولا شيء يغادر هذا الحاسوب. ويزول كل شيء حين تخرج.</translation>
    </message>
    <message>
        <source>Your relay on this computer does not run.</source>
        <translation>مرحّلك على هذا الحاسوب لا يعمل.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
</context>
<context>
    <name>HtmlPages</name>
    <message>
        <source>This message was deleted.</source>
        <translation>حُذفت هذه الرسالة.</translation>
    </message>
    <message>
        <source>A message of a newer version.</source>
        <translation>رسالة من إصدار أحدث.</translation>
    </message>
    <message>
        <source>The relay had this message no more.</source>
        <translation>لم تعد هذه الرسالة لدى المرحّل.</translation>
    </message>
    <message>
        <source>The key to this message is not on this computer.</source>
        <translation>مفتاح هذه الرسالة ليس على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This message could not be read.</source>
        <translation>تعذّرت قراءة هذه الرسالة.</translation>
    </message>
    <message>
        <source>%1 made the group</source>
        <translation>أنشأ %1 المجموعة</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>أضاف %1 ‏%2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>أزال %1 ‏%2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>غادر %1</translation>
    </message>
    <message>
        <source>%1 made an admin of %2</source>
        <translation>جعل %1 ‏%2 مشرفًا</translation>
    </message>
    <message>
        <source>%1 took the admin&apos;s rights from %2</source>
        <translation>سحب %1 صلاحيات المشرف من %2</translation>
    </message>
    <message>
        <source>%1 joined by the link</source>
        <translation>انضم %1 عبر الرابط</translation>
    </message>
    <message>
        <source>%1 deleted their account</source>
        <translation>حذف %1 حسابه</translation>
    </message>
    <message>
        <source>%1 let all members add people</source>
        <translation>سمح %1 لكل الأعضاء بإضافة أشخاص</translation>
    </message>
    <message>
        <source>%1 let only admins add people</source>
        <translation>قصر %1 إضافة الأشخاص على المشرفين</translation>
    </message>
    <message>
        <source>%1 made an invitation link</source>
        <translation>أنشأ %1 رابط دعوة</translation>
    </message>
    <message>
        <source>%1 revoked the invitation link</source>
        <translation>أبطل %1 رابط الدعوة</translation>
    </message>
    <message>
        <source>%1 changed the name or the picture</source>
        <translation>غيّر %1 الاسم أو الصورة</translation>
    </message>
    <message>
        <source>%1 changed what is pinned</source>
        <translation>غيّر %1 المثبَّت</translation>
    </message>
    <message>
        <source>%1 changed the group</source>
        <translation>غيّر %1 المجموعة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>لا أحد غيرهم</numerusform>
            <numerusform>شخص آخر</numerusform>
            <numerusform>شخصان آخران</numerusform>
            <numerusform>%Ln آخرون</numerusform>
            <numerusform>%Ln آخر</numerusform>
            <numerusform>%Ln آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>ملاحظات لنفسك</translation>
    </message>
    <message>
        <source>A group</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>أحدهم</translation>
    </message>
    <message>
        <source>What this computer had on %1 (UTC). The same for programs is in account.json and in each folder&apos;s messages.json.</source>
        <translation>ما كان لدى هذا الحاسوب في %1 (UTC). والشيء نفسه للبرامج في account.json وفي messages.json داخل كل مجلد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>لا رسائل</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>%Ln رسائل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>a request</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>كل المحادثات</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدَّلة</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>What lies here is not on this computer.</source>
        <translation>ما كان هنا ليس على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>InspectedDevice</name>
    <message>
        <source>A device without a name</source>
        <translation>جهاز بلا اسم</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>هذا الجهاز</translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>متصل الآن</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>لم يُرَ قط</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>آخر ظهور: %1</translation>
    </message>
    <message>
        <source>has this message</source>
        <translation>لديه هذه الرسالة</translation>
    </message>
    <message>
        <source>has this conversation up to number %1</source>
        <translation>لديه هذه المحادثة حتى الرقم %1</translation>
    </message>
    <message>
        <source>has nothing of this conversation yet</source>
        <translation>ليس لديه شيء من هذه المحادثة بعد</translation>
    </message>
</context>
<context>
    <name>InvitationPart</name>
    <message>
        <source>Invitation link</source>
        <translation>رابط الدعوة</translation>
    </message>
    <message>
        <source>There is one, which another admin has made. Only they can show it; you can make a new one in its place, or revoke it.</source>
        <translation>يوجد رابط أنشأه مشرف آخر. هو وحده يستطيع إظهاره؛ ويمكنك إنشاء رابط جديد مكانه، أو إبطاله.</translation>
    </message>
    <message>
        <source>Whoever has it can join, and so can everybody they give it to. Revoked, it lets nobody in any more; who came by it stays.</source>
        <translation>من كان لديه يستطيع الانضمام، وكذلك كل من يعطيه إياه. وإذا أُبطل لم يُدخل أحدًا؛ ومن جاء عبره يبقى.</translation>
    </message>
    <message>
        <source>There is none: people come when somebody adds them.</source>
        <translation>لا يوجد رابط: يدخل الناس حين يضيفهم أحد.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>إنشاء رابط جديد</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>إنشاء رابط</translation>
    </message>
    <message>
        <source>Yes, revoke it</source>
        <translation>نعم، إبطاله</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>إبطاله</translation>
    </message>
</context>
<context>
    <name>InvitePopup</name>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>جارٍ سؤال المرحّل…</translation>
    </message>
    <message>
        <source>Send this link to one person, by a way that you trust. It makes one account on your relay, until %1.</source>
        <translation>أرسل هذا الرابط إلى شخص واحد بطريقة تثق بها. يتيح حسابًا واحدًا على مرحّلك، حتى %1.</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>رابط آخر</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة من جديد</translation>
    </message>
    <message>
        <source>Then write to them: they choose a handle, and you are in touch once you type it here.</source>
        <translation>ثم راسله: يختار معرّفًا، وتكونان على تواصل حالما تكتبه هنا.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>An invitation to a group on %1</source>
        <translation>دعوة إلى مجموعة على %1</translation>
    </message>
    <message>
        <source>Its name and its members can be seen once you are in it: they are encrypted, and the link does not tell them. Everyone in it sees your name and that you joined. You see what is said from then on.</source>
        <translation>يظهر اسمها وأعضاؤها بعد انضمامك: فهي معمّاة والرابط لا يكشفها. كل من فيها يرى اسمك وأنك انضممت. وترى ما يُقال منذ ذلك.</translation>
    </message>
    <message>
        <source>This group is on another relay than yours. You can join groups on your own relay only.</source>
        <translation>هذه المجموعة على مرحّل غير مرحّلك. لا يمكنك الانضمام إلا إلى مجموعات مرحّلك.</translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>البحث في كل الرسائل</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الأجهزة</translation>
    </message>
    <message>
        <source>Link a device</source>
        <translation>ربط جهاز</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>What the relay can see</source>
        <translation>ما يمكن للمرحّل رؤيته</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>أخذ كل شيء معك</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Mute this conversation for an hour</source>
        <translation>كتم هذه المحادثة ساعة</translation>
    </message>
    <message>
        <source>Unmute this conversation</source>
        <translation>إلغاء كتم هذه المحادثة</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>تثبيت هذه المحادثة</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>أرشفة هذه المحادثة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>الإملاء</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>التخزين</translation>
    </message>
    <message>
        <source>Open this conversation in its own window</source>
        <translation>فتح هذه المحادثة في نافذة مستقلة</translation>
    </message>
    <message>
        <source>Search the conversations</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>عرض كل المحادثات</translation>
    </message>
    <message>
        <source>Show unread conversations</source>
        <translation>عرض المحادثات غير المقروءة</translation>
    </message>
    <message>
        <source>Show conversations with people</source>
        <translation>عرض المحادثات مع الأشخاص</translation>
    </message>
    <message>
        <source>Show groups</source>
        <translation>عرض المجموعات</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>الحساب: %1</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>إضافة حساب</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Go to the newest message, %Ln new</source>
        <translation>
            <numerusform>إلى أحدث رسالة</numerusform>
            <numerusform>إلى أحدث رسالة، واحدة جديدة</numerusform>
            <numerusform>إلى أحدث رسالة، اثنتان جديدتان</numerusform>
            <numerusform>إلى أحدث رسالة، %Ln جديدة</numerusform>
            <numerusform>إلى أحدث رسالة، %Ln جديدة</numerusform>
            <numerusform>إلى أحدث رسالة، %Ln جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>إلى أحدث رسالة</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Menu</source>
        <comment>key</comment>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>End</source>
        <comment>key</comment>
        <translation>End</translation>
    </message>
    <message>
        <source>Home</source>
        <comment>key</comment>
        <translation>Home</translation>
    </message>
</context>
<context>
    <name>KitEntry</name>
    <message>
        <source>No other device any more?</source>
        <translation>لم يعد لديك جهاز آخر؟</translation>
    </message>
    <message>
        <source>I have my recovery kit</source>
        <translation>لديّ عُدّة الاسترداد</translation>
    </message>
    <message>
        <source>The code on your page</source>
        <translation>الرمز الذي في ورقتك</translation>
    </message>
    <message>
        <source>%1 of 32 characters</source>
        <translation>%1 من 32 محرفًا</translation>
    </message>
    <message>
        <source>32 letters and digits; spaces, dashes and capitals do not matter.</source>
        <translation>32 حرفًا ورقمًا؛ لا تهمّ المسافات والشرطات وحالة الأحرف.</translation>
    </message>
    <message>
        <source>A code has 32 letters and digits, and nothing else.</source>
        <translation>الرمز 32 حرفًا ورقمًا لا غير.</translation>
    </message>
    <message>
        <source>Unlink all my other devices: they are lost</source>
        <translation>إلغاء ربط كل أجهزتي الأخرى: لقد ضاعت</translation>
    </message>
    <message>
        <source>Your account is here. This device is being listed …</source>
        <translation>حسابك هنا. جارٍ إدراج هذا الجهاز…</translation>
    </message>
    <message>
        <source>Trying the code. This takes a moment, on purpose …</source>
        <translation>جارٍ تجربة الرمز. يستغرق ذلك لحظة، عن قصد…</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>جارٍ سؤال المرحّل…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Bring my account back</source>
        <translation>استعادة حسابي</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
</context>
<context>
    <name>LeavePopup</name>
    <message>
        <source>Leave the group</source>
        <translation>مغادرة المجموعة</translation>
    </message>
    <message>
        <source>Leave “%1”</source>
        <translation>مغادرة «%1»</translation>
    </message>
    <message>
        <source>You are the last one in it: nobody can come back into it. What was said stays on your devices.</source>
        <translation>أنت آخر من فيها: لن يستطيع أحد العودة إليها. يبقى ما قيل على أجهزتك.</translation>
    </message>
    <message>
        <source>What was said until now stays on your devices. You get nothing from it any more, and the others see that you left.</source>
        <translation>يبقى ما قيل حتى الآن على أجهزتك. لن يصلك منها شيء بعد ذلك، ويرى الآخرون أنك غادرت.</translation>
    </message>
    <message>
        <source>You are its only admin. Choose who becomes it:</source>
        <translation>أنت المشرف الوحيد. اختر من يخلفك:</translation>
    </message>
    <message>
        <source>%1 becomes the admin of the group.</source>
        <translation>يصبح %1 مشرف المجموعة.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>Leaving …</source>
        <translation>جارٍ المغادرة…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
</context>
<context>
    <name>LeftBar</name>
    <message>
        <source>You are not in this group any more. What was said while you were stays here.</source>
        <translation>لم تعد في هذه المجموعة. يبقى هنا ما قيل أثناء وجودك.</translation>
    </message>
</context>
<context>
    <name>LevelChoice</name>
    <message>
        <source>Notifications on this device</source>
        <translation>الإشعارات على هذا الجهاز</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>الإشارات</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>The link: %1</source>
        <translation>الرابط: %1</translation>
    </message>
    <message>
        <source>The same link for a camera</source>
        <translation>الرابط نفسه للكاميرا</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>إخفاء الرمز</translation>
    </message>
    <message>
        <source>Show it as a code</source>
        <translation>إظهاره كرمز</translation>
    </message>
</context>
<context>
    <name>LinkChoice</name>
    <message>
        <source>If the digits differ, somebody may be standing between your devices. Stop then, and start again.</source>
        <translation>إذا اختلفت الأرقام فقد يكون أحدهم بين أجهزتك. توقف عندها وابدأ من جديد.</translation>
    </message>
    <message>
        <source>They differ, stop</source>
        <translation>مختلفة، إيقاف</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Link a device</source>
        <translation>ربط جهاز</translation>
    </message>
    <message>
        <source>It is linked</source>
        <translation>تم الربط</translation>
    </message>
    <message>
        <source>On the new device, open Porchlight and sign in with your handle and your password. It shows a code.</source>
        <translation>على الجهاز الجديد، افتح Porchlight وسجّل الدخول بمعرّفك وكلمة مرورك. سيُظهر رمزًا.</translation>
    </message>
    <message>
        <source>The code on the new device</source>
        <translation>الرمز على الجهاز الجديد</translation>
    </message>
    <message>
        <source>%1 of 42 characters</source>
        <translation>%1 من 42 محرفًا</translation>
    </message>
    <message>
        <source>42 letters and digits; spaces, dashes and capitals do not matter.</source>
        <translation>42 حرفًا ورقمًا؛ لا تهمّ المسافات والشرطات وحالة الأحرف.</translation>
    </message>
    <message>
        <source>A code has 42 letters and digits, and nothing else.</source>
        <translation>الرمز 42 حرفًا ورقمًا لا غير.</translation>
    </message>
    <message>
        <source>Confirm on %1 as well.</source>
        <translation>أكّد على %1 أيضًا.</translation>
    </message>
    <message>
        <source>Both have confirmed. %1 is being linked …</source>
        <translation>أكّد كلاهما. جارٍ ربط %1…</translation>
    </message>
    <message>
        <source>Looking for the new device …</source>
        <translation>جارٍ البحث عن الجهاز الجديد…</translation>
    </message>
    <message>
        <source>%1 wants to be linked</source>
        <translation>يريد %1 أن يُربط</translation>
    </message>
    <message>
        <source>They match, link it</source>
        <translation>متطابقة، ربط</translation>
    </message>
    <message>
        <source>It may link and unlink devices itself</source>
        <translation>يحقّ له ربط الأجهزة وإلغاء ربطها بنفسه</translation>
    </message>
    <message>
        <source>It makes keys of its own, and gets what was written so far from your devices.</source>
        <translation>يُنشئ مفاتيح خاصة به، ويتلقّى من أجهزتك ما كُتب حتى الآن.</translation>
    </message>
    <message>
        <source>%1 is one of your devices now. All of them are told.</source>
        <translation>أصبح %1 أحد أجهزتك. وتُبلَّغ كلها بذلك.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>That is not a code.</source>
        <translation>هذا ليس رمزًا.</translation>
    </message>
    <message>
        <source>This device may not link others.</source>
        <translation>لا يحقّ لهذا الجهاز ربط أجهزة أخرى.</translation>
    </message>
    <message>
        <source>No device answers to this code.</source>
        <translation>لا جهاز يجيب عن هذا الرمز.</translation>
    </message>
    <message>
        <source>The relay cannot be reached just now.</source>
        <translation>يتعذّر الوصول إلى المرحّل الآن.</translation>
    </message>
    <message>
        <source>The code does not fit the device that answered.</source>
        <translation>الرمز لا يناسب الجهاز الذي أجاب.</translation>
    </message>
    <message>
        <source>What the devices told each other did not arrive as it was said.</source>
        <translation>ما قاله كل جهاز للآخر لم يصل كما قيل.</translation>
    </message>
    <message>
        <source>This code was used twice.</source>
        <translation>استُخدم هذا الرمز مرتين.</translation>
    </message>
    <message>
        <source>The digits differ.</source>
        <translation>الأرقام مختلفة.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>It was stopped on the other device.</source>
        <translation>أُوقف على الجهاز الآخر.</translation>
    </message>
    <message>
        <source>The time is up.</source>
        <translation>انتهى الوقت.</translation>
    </message>
    <message>
        <source>The other device is not heard of any more.</source>
        <translation>انقطعت أخبار الجهاز الآخر.</translation>
    </message>
    <message>
        <source>The two devices do not belong together.</source>
        <translation>الجهازان لا ينتميان معًا.</translation>
    </message>
    <message>
        <source>Both had confirmed, but it did not come to its end.</source>
        <translation>أكّد كلاهما، لكن الأمر لم يكتمل.</translation>
    </message>
    <message>
        <source>A code has 42 letters and digits. Compare it with the other screen.</source>
        <translation>الرمز 42 حرفًا ورقمًا. قارنه بالشاشة الأخرى.</translation>
    </message>
    <message>
        <source>Nothing has changed. Link it from a device that may manage devices.</source>
        <translation>لم يتغير شيء. اربطه من جهاز يحقّ له إدارة الأجهزة.</translation>
    </message>
    <message>
        <source>Nothing has changed. Is it typed as it stands there, is it still shown, and is that device signed in to this account?</source>
        <translation>لم يتغير شيء. هل كُتب كما هو ظاهر هناك، وهل ما زال ظاهرًا، وهل ذلك الجهاز مسجَّل الدخول إلى هذا الحساب؟</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again when the connection is back.</source>
        <translation>لم يتغير شيء. حاول من جديد حين يعود الاتصال.</translation>
    </message>
    <message>
        <source>Nothing has changed. Compare what you typed with the other screen. If it is right, somebody may stand between your devices.</source>
        <translation>لم يتغير شيء. قارن ما كتبته بالشاشة الأخرى. إن كان صحيحًا فقد يكون أحدهم بين أجهزتك.</translation>
    </message>
    <message>
        <source>Nothing has changed. Try once more with a new code. If it happens again, somebody may stand between your devices: use another connection.</source>
        <translation>لم يتغير شيء. حاول مرة أخرى برمز جديد. إن تكرر ذلك فقد يكون أحدهم بين أجهزتك: استخدم اتصالًا آخر.</translation>
    </message>
    <message>
        <source>Nothing has changed. A code is good for one try. If the other try was not yours, somebody has seen it: show a new one.</source>
        <translation>لم يتغير شيء. الرمز صالح لمحاولة واحدة. إن لم تكن المحاولة الأخرى منك فقد رآه أحدهم: أظهِر رمزًا جديدًا.</translation>
    </message>
    <message>
        <source>Nothing has changed. Somebody may stand between your devices. Start again, over another connection if you can.</source>
        <translation>لم يتغير شيء. قد يكون أحدهم بين أجهزتك. ابدأ من جديد، عبر اتصال آخر إن أمكن.</translation>
    </message>
    <message>
        <source>Nothing has changed. A code is good for five minutes.</source>
        <translation>لم يتغير شيء. الرمز صالح لخمس دقائق.</translation>
    </message>
    <message>
        <source>Nothing has changed. Leave both windows open until both say that they are done.</source>
        <translation>لم يتغير شيء. اترك النافذتين مفتوحتين حتى تقول كلتاهما إنها انتهت.</translation>
    </message>
    <message>
        <source>Nothing has changed. They are signed in to different accounts, or the account has all the devices it may have.</source>
        <translation>لم يتغير شيء. هما مسجَّلا الدخول إلى حسابين مختلفين، أو بلغ الحساب أقصى عدد من الأجهزة.</translation>
    </message>
    <message>
        <source>The list of your devices says how it stands. Look there before you try again.</source>
        <translation>قائمة أجهزتك تبيّن الحال. انظر فيها قبل أن تحاول من جديد.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Search the conversations</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Take the words away</source>
        <translation>مسح ما كُتب</translation>
    </message>
    <message>
        <source>Go to, or do (Ctrl+K)</source>
        <translation>اذهب إلى، أو افعل (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>ListStart</name>
    <message>
        <source>This is where your conversation begins.</source>
        <translation>هنا تبدأ محادثتكما.</translation>
    </message>
    <message>
        <source>Notes to yourself, on all your devices.</source>
        <translation>ملاحظات لنفسك، على كل أجهزتك.</translation>
    </message>
    <message>
        <source>Nothing here yet. Say hello.</source>
        <translation>لا شيء هنا بعد. ألقِ التحية.</translation>
    </message>
</context>
<context>
    <name>ListTabs</name>
    <message>
        <source>All</source>
        <comment>conversations</comment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>conversations</comment>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>People</source>
        <comment>conversations with</comment>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>conversations of</comment>
        <translation>مجموعات</translation>
    </message>
    <message>
        <source>Which conversations</source>
        <translation>أي المحادثات</translation>
    </message>
    <message>
        <source>999+</source>
        <translation>+999</translation>
    </message>
</context>
<context>
    <name>LockPopup</name>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>على الأقل %Ln حرف.</numerusform>
            <numerusform>على الأقل حرف واحد (%Ln).</numerusform>
            <numerusform>على الأقل حرفان (%Ln).</numerusform>
            <numerusform>على الأقل %Ln أحرف.</numerusform>
            <numerusform>على الأقل %Ln حرفًا.</numerusform>
            <numerusform>على الأقل %Ln حرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>الاثنتان ليستا متطابقتين.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>القفل</translation>
    </message>
    <message>
        <source>A passphrase for the window: whoever comes by sees nothing of your conversations, nor do notifications tell them. Messages go on coming in.</source>
        <translation>عبارة مرور للنافذة: من يمرّ لا يرى شيئًا من محادثاتك، ولا تخبره الإشعارات بها. وتستمر الرسائل في الوصول.</translation>
    </message>
    <message>
        <source>It hides, and encrypts nothing: whoever can use your account on this computer, or read its disk, can get around it.</source>
        <translation>إنه يُخفي ولا يُعمّي شيئًا: من يستطيع استعمال حسابك على هذا الحاسوب أو قراءة قرصه يمكنه تجاوزه.</translation>
    </message>
    <message>
        <source>Passphrase as it is now</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message numerus="yes">
        <source>The next attempt in %Ln s.</source>
        <translation>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>استعمال عبارة المرور هذه</translation>
    </message>
    <message>
        <source>Remove the lock</source>
        <translation>إزالة القفل</translation>
    </message>
    <message>
        <source>Lock when nobody does anything for</source>
        <translation>القفل عندما لا يفعل أحد شيئًا لمدة</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
            <numerusform>%Ln د</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>القفل الآن (Ctrl+L)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>If you forget it, end Porchlight and delete the file lock.ini from the folder of your profile. Nothing else is lost.</source>
        <translation>إن نسيتها فأنهِ Porchlight واحذف الملف lock.ini من مجلد ملفك الشخصي. ولا يضيع شيء آخر.</translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>Porchlight is locked</source>
        <translation>‏Porchlight مقفل</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message numerus="yes">
        <source>The next attempt in %Ln s.</source>
        <translation>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
            <numerusform>المحاولة التالية بعد %Ln ث.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ التحقق…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>The lock hides the window. What is on the disk is protected by where its key is kept, and by nothing here.</source>
        <translation>القفل يخفي النافذة. أما ما على القرص فيحميه المكان الذي يُحفظ فيه مفتاحه، ولا شيء هنا.</translation>
    </message>
</context>
<context>
    <name>LookChoice</name>
    <message>
        <source>Ink</source>
        <translation>حبر</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>طحلب</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>بحيرة</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>سوسن</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>برقوق</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>تباين</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>مختار</translation>
    </message>
    <message>
        <source>Accent: %1</source>
        <translation>اللون المميز: %1</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>ما يمكن فعله مع %1</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>Members to mention</source>
        <translation>أعضاء يمكن ذكرهم</translation>
    </message>
    <message>
        <source>Mention %1</source>
        <translation>ذكر %1</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Pin for everyone</source>
        <translation>تثبيت للجميع</translation>
    </message>
    <message>
        <source>Unpin for everyone</source>
        <translation>إلغاء التثبيت للجميع</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Show what it answers</source>
        <translation>إظهار ما تردّ عليه</translation>
    </message>
    <message>
        <source>Delivery …</source>
        <translation>التسليم…</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>إبلاغ…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>حذف لديّ</translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>حذف للجميع</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Open %1 …</source>
        <translation>فتح %1…</translation>
    </message>
    <message>
        <source>link</source>
        <translation>رابط</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>Message deleted</source>
        <translation>رسالة محذوفة</translation>
    </message>
    <message>
        <source>Written with a newer Porchlight. Update this one to read it.</source>
        <translation>كُتبت بإصدار أحدث من Porchlight. حدّث هذا لقراءتها.</translation>
    </message>
    <message>
        <source>This message cannot be read.</source>
        <translation>تتعذّر قراءة هذه الرسالة.</translation>
    </message>
    <message>
        <source>This message was damaged on a disk. What it said is lost.</source>
        <translation>تلفت هذه الرسالة على قرص. وضاع ما فيها.</translation>
    </message>
    <message>
        <source>This message is no longer on the relay.</source>
        <translation>لم تعد هذه الرسالة على المرحّل.</translation>
    </message>
    <message>
        <source>Waiting for another of your devices to send the key.</source>
        <translation>في انتظار أن يرسل جهاز آخر من أجهزتك المفتاح.</translation>
    </message>
    <message>
        <source>Waiting for %1&apos;s device to send the key.</source>
        <translation>في انتظار أن يرسل جهاز %1 المفتاح.</translation>
    </message>
    <message>
        <source>You wrote this, but its words are not on this device. Another of your devices may have them.</source>
        <translation>أنت كتبت هذا، لكن كلماته ليست على هذا الجهاز. قد تكون على جهاز آخر من أجهزتك.</translation>
    </message>
    <message>
        <source>The key to this message never came. It cannot be read any more: ask %1 to write it again.</source>
        <translation>لم يصل مفتاح هذه الرسالة قط. لم تعد قراءتها ممكنة: اطلب من %1 كتابتها من جديد.</translation>
    </message>
    <message>
        <source>This message could not be opened, and was put aside.</source>
        <translation>تعذّر فتح هذه الرسالة فوُضعت جانبًا.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>سُلّمت</translation>
    </message>
    <message>
        <source>read</source>
        <translation>قُرئت</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>in reply to %1: %2</source>
        <translation>ردًّا على %1: %2</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدَّلة</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1، %2، %3: %4</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>إظهار أقل</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>إظهار الكل</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>MutePopup</name>
    <message>
        <source>This conversation is muted</source>
        <translation>هذه المحادثة مكتومة</translation>
    </message>
    <message>
        <source>Mute this conversation</source>
        <translation>كتم هذه المحادثة</translation>
    </message>
    <message>
        <source>No sound and no notice from it, on all your devices. Its messages come as ever.</source>
        <translation>لا صوت ولا إشعار منها، على كل أجهزتك. وتصل رسائلها كالعادة.</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>لساعة</translation>
    </message>
    <message>
        <source>For eight hours</source>
        <translation>لثماني ساعات</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>لأسبوع</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>للأبد</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>إلغاء الكتم</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Someone</source>
        <translation>أحدهم</translation>
    </message>
</context>
<context>
    <name>NewGroupPopup</name>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>اسم المجموعة</translation>
    </message>
    <message>
        <source>Everyone who is in it sees the name, the picture and who the others are. Who joins later sees what is said from then on. A group can have 1,000 members.</source>
        <translation>كل من فيها يرى الاسم والصورة ومن الآخرون. ومن ينضم لاحقًا يرى ما يُقال منذ ذلك. تتسع المجموعة لـ1000 عضو.</translation>
    </message>
    <message>
        <source>There is no connection. The group is made as soon as there is one, if Porchlight stays open until then.</source>
        <translation>لا يوجد اتصال. تُنشأ المجموعة حالما يتوفر، إن بقي Porchlight مفتوحًا حتى ذلك.</translation>
    </message>
    <message>
        <source>There is no connection. The group will be made when there is one.</source>
        <translation>لا يوجد اتصال. ستُنشأ المجموعة حين يتوفر.</translation>
    </message>
    <message>
        <source>Do not make it</source>
        <translation>عدم إنشائها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Making it …</source>
        <translation>جارٍ الإنشاء…</translation>
    </message>
    <message>
        <source>Waiting …</source>
        <translation>في الانتظار…</translation>
    </message>
    <message>
        <source>Make the group</source>
        <translation>إنشاء المجموعة</translation>
    </message>
</context>
<context>
    <name>NoConversation</name>
    <message>
        <source>Open a conversation, or start one with Ctrl+N.</source>
        <translation>افتح محادثة، أو ابدأ واحدة بـCtrl+N.</translation>
    </message>
</context>
<context>
    <name>NothingShown</name>
    <message>
        <source>No name with “%1”</source>
        <translation>لا اسم فيه «%1»</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>كل شيء مقروء</translation>
    </message>
    <message>
        <source>No conversation with one person</source>
        <translation>لا محادثة مع شخص واحد</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>لا مجموعة بعد</translation>
    </message>
    <message>
        <source>Everything is archived</source>
        <translation>كل شيء مؤرشف</translation>
    </message>
    <message>
        <source>Names and handles are looked at here, not messages.</source>
        <translation>البحث هنا في الأسماء والمعرّفات، لا في الرسائل.</translation>
    </message>
    <message>
        <source>Only this tab is looked at.</source>
        <translation>البحث في هذا القسم وحده.</translation>
    </message>
    <message>
        <source>What is new will stand here.</source>
        <translation>سيظهر الجديد هنا.</translation>
    </message>
    <message>
        <source>Ask someone for their handle and write the first line.</source>
        <translation>اسأل أحدهم عن معرّفه واكتب السطر الأول.</translation>
    </message>
    <message>
        <source>Make one, or open a link that somebody has sent you.</source>
        <translation>أنشئ واحدة، أو افتح رابطًا أرسله إليك أحدهم.</translation>
    </message>
    <message>
        <source>What is archived can be shown below.</source>
        <translation>يمكن عرض المؤرشف في الأسفل.</translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <translation>بدء محادثة</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>عرض كل المحادثات</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>%1&apos;s safety number has changed.</source>
        <translation>تغيّر رقم الأمان مع %1.</translation>
    </message>
    <message>
        <source>There are two different lists of your own devices.</source>
        <translation>توجد قائمتان مختلفتان لأجهزتك.</translation>
    </message>
    <message>
        <source>The relay told two different things about %1&apos;s devices.</source>
        <translation>قال المرحّل أمرين مختلفين عن أجهزة %1.</translation>
    </message>
    <message>
        <source>The relay has shown an old list of your own devices.</source>
        <translation>أظهر المرحّل قائمة قديمة لأجهزتك.</translation>
    </message>
    <message>
        <source>The relay has shown an old list of %1&apos;s devices.</source>
        <translation>أظهر المرحّل قائمة قديمة لأجهزة %1.</translation>
    </message>
    <message>
        <source>The relay has shown a list of your devices that you have not signed.</source>
        <translation>أظهر المرحّل قائمة لأجهزتك لم توقّعها.</translation>
    </message>
    <message>
        <source>The relay has shown a list of %1&apos;s devices that %1 has not signed.</source>
        <translation>أظهر المرحّل قائمة لأجهزة %1 لم يوقّعها %1.</translation>
    </message>
    <message>
        <source>What the relay says about who reads your notes is not what you have signed.</source>
        <translation>ما يقوله المرحّل عمّن يقرأ ملاحظاتك ليس ما وقّعته.</translation>
    </message>
    <message>
        <source>What the relay says about who reads here is not what the two of you have signed.</source>
        <translation>ما يقوله المرحّل عمّن يقرأ هنا ليس ما وقّعتماه.</translation>
    </message>
    <message>
        <source>The relay has keys of one of your devices that this device has not signed.</source>
        <translation>لدى المرحّل مفاتيح لأحد أجهزتك لم يوقّعها هذا الجهاز.</translation>
    </message>
    <message>
        <source>The relay has keys of one of %1&apos;s devices that this device has not signed.</source>
        <translation>لدى المرحّل مفاتيح لأحد أجهزة %1 لم يوقّعها ذلك الجهاز.</translation>
    </message>
    <message>
        <source>The relay does not take the list of your devices.</source>
        <translation>لا يقبل المرحّل قائمة أجهزتك.</translation>
    </message>
    <message>
        <source>The relay shows another key of your account.</source>
        <translation>يُظهر المرحّل مفتاحًا آخر لحسابك.</translation>
    </message>
    <message>
        <source>A device was linked to your account.</source>
        <translation>رُبط جهاز بحسابك.</translation>
    </message>
    <message>
        <source>A device was unlinked from your account.</source>
        <translation>أُلغي ربط جهاز بحسابك.</translation>
    </message>
    <message>
        <source>A message from %1 may be missing.</source>
        <translation>قد تكون رسالة من %1 مفقودة.</translation>
    </message>
    <message>
        <source>You had compared it before. Either %1 has set Porchlight up anew, or somebody stands between you. What you write waits here until you accept the new number.</source>
        <translation>كنت قد قارنته من قبل. إما أن %1 أعدّ Porchlight من جديد، أو أن أحدهم بينكما. ما تكتبه ينتظر هنا حتى تقبل الرقم الجديد.</translation>
    </message>
    <message>
        <source>Most likely %1 has set Porchlight up anew. To be sure that nobody stands between you, compare the new number.</source>
        <translation>الأرجح أن %1 أعدّ Porchlight من جديد. وللتأكد من أن لا أحد بينكما، قارن الرقم الجديد.</translation>
    </message>
    <message>
        <source>Both are signed with your account&apos;s key. Nothing is sent from here until you go on, with the list that was here first.</source>
        <translation>كلتاهما موقّعة بمفتاح حسابك. لا يُرسل من هنا شيء حتى تتابع، بالقائمة التي كانت هنا أولًا.</translation>
    </message>
    <message>
        <source>Both are signed by %1, so the relay may be telling different people different things. Messages are not sent here until you go on, with what was here first.</source>
        <translation>كلاهما موقّع من %1، فقد يقول المرحّل أشياء مختلفة لأناس مختلفين. لا تُرسل رسائل هنا حتى تتابع، بما كان هنا أولًا.</translation>
    </message>
    <message>
        <source>It was not believed, and nothing has changed.</source>
        <translation>لم يُصدَّق ذلك، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>It was not believed. Nothing is sent on that word; what is right is asked for again and again.</source>
        <translation>لم يُصدَّق ذلك. لا يُرسل شيء بناءً عليه؛ ويُسأل عن الصحيح مرة بعد مرة.</translation>
    </message>
    <message>
        <source>They were not used. The device is left out until it has its own.</source>
        <translation>لم تُستخدم. يُستثنى الجهاز حتى تكون له مفاتيحه.</translation>
    </message>
    <message>
        <source>Who was linked or unlinked here is not in it yet. It is tried again with the next connection.</source>
        <translation>من رُبط أو أُلغي ربطه هنا ليس فيها بعد. تُعاد المحاولة مع الاتصال التالي.</translation>
    </message>
    <message>
        <source>It was not believed. If you have set your account up anew elsewhere, sign out here, sign in and link this device again. If you have not, somebody may be trying to take your place: ask whoever runs the relay.</source>
        <translation>لم يُصدَّق ذلك. إن كنت قد أعددت حسابك من جديد في مكان آخر، فسجّل الخروج هنا ثم الدخول واربط هذا الجهاز ثانيةً. وإلا فقد يحاول أحدهم أن يحلّ محلّك: اسأل من يشغّل المرحّل.</translation>
    </message>
    <message>
        <source>Not you? Unlink it, and change your password.</source>
        <translation>ألست أنت؟ ألغِ ربطه وغيّر كلمة مرورك.</translation>
    </message>
    <message>
        <source>It receives nothing any more. What it had stays on it.</source>
        <translation>لم يعد يتلقّى شيئًا. ويبقى عليه ما كان لديه.</translation>
    </message>
    <message>
        <source>list %1</source>
        <translation>القائمة %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>الحقبة %1</translation>
    </message>
    <message>
        <source>device %1</source>
        <translation>الجهاز %1</translation>
    </message>
</context>
<context>
    <name>NoticedList</name>
    <message>
        <source>Not sealed by the device that they are said to be of: %1</source>
        <translation>لم يختمها الجهاز الذي يُقال إنها منه: %1</translation>
    </message>
    <message>
        <source>Of a device that may not write here, or not at that place: %1</source>
        <translation>من جهاز لا يحقّ له الكتابة هنا، أو في ذلك الموضع: %1</translation>
    </message>
    <message>
        <source>Sealed with a key that was replaced before: %1</source>
        <translation>خُتمت بمفتاح كان قد استُبدل: %1</translation>
    </message>
    <message>
        <source>Read, but counted otherwise than its device&apos;s others: %1</source>
        <translation>قُرئت، لكنها عُدّت على غير ما عُدّت به سائر رسائل جهازها: %1</translation>
    </message>
    <message>
        <source>Keys and requests that were not for this device, or not of that one: %1</source>
        <translation>مفاتيح وطلبات لم تكن لهذا الجهاز، أو ليست من ذاك: %1</translation>
    </message>
    <message>
        <source>What the encryption has noticed here</source>
        <translation>ما لاحظته التعمية هنا</translation>
    </message>
</context>
<context>
    <name>NotificationsPopup</name>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Tell me of new messages</source>
        <translation>أخبرني بالرسائل الجديدة</translation>
    </message>
    <message>
        <source>Not of what you are looking at, nor of what you have muted.</source>
        <translation>ليس بما تنظر إليه، ولا بما كتمته.</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications at the moment.</source>
        <translation>لا شيء على سطح المكتب هذا يعرض الإشعارات حاليًا.</translation>
    </message>
    <message>
        <source>Show who has written, and what</source>
        <translation>إظهار من كتب وماذا كتب</translation>
    </message>
    <message>
        <source>Without it, and while Porchlight is locked, a notification only says that something has come.</source>
        <translation>بدونه، وما دام Porchlight مقفلًا، يقول الإشعار فقط إن شيئًا قد وصل.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock, every day. What comes meanwhile is there in the morning, without a sound.</source>
        <translation>بحسب ساعة هذا الحاسوب، كل يوم. وما يصل في الأثناء تجده في الصباح، من غير صوت.</translation>
    </message>
    <message>
        <source>Not quiet any more</source>
        <translation>إنهاء الهدوء</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>هدوء لمدة ساعة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>A picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ النظر…</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>A folder, no file</source>
        <translation>مجلد وليس ملفًا</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>ليس ملفًا</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>لم يعد موجودًا</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>لا يمكن قراءته</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Picture, %1</source>
        <translation>صورة، %1</translation>
    </message>
    <message>
        <source>File, %1</source>
        <translation>ملف، %1</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Put beside the message</source>
        <translation>بجانب الرسالة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more had no room here.</source>
        <translation>
            <numerusform>كل شيء وجد مكانًا هنا.</numerusform>
            <numerusform>واحد آخر لم يجد مكانًا هنا.</numerusform>
            <numerusform>اثنان آخران لم يجدا مكانًا هنا.</numerusform>
            <numerusform>%Ln أخرى لم تجد مكانًا هنا.</numerusform>
            <numerusform>%Ln أخرى لم تجد مكانًا هنا.</numerusform>
            <numerusform>%Ln أخرى لم تجد مكانًا هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending files and pictures comes with a later version: this one sends your words alone. None of it leaves this computer.</source>
        <translation>إرسال الملفات والصور يأتي مع إصدار لاحق: هذا الإصدار يرسل كلماتك وحدها. لا شيء منها يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>إزالة الكل</translation>
    </message>
</context>
<context>
    <name>OpenLinkPopup</name>
    <message>
        <source>The name of this site has letters that look like others. It stands here as computers read it: make sure that it is the site you mean.</source>
        <translation>في اسم هذا الموقع حروف تشبه غيرها. وهو هنا كما تقرؤه الحواسيب: تأكد من أنه الموقع الذي تقصده.</translation>
    </message>
    <message>
        <source>What stands before the @ is not the site. It may be there to deceive you.</source>
        <translation>ما قبل @ ليس الموقع. قد يكون هناك لخداعك.</translation>
    </message>
    <message>
        <source>It leads to a number, not to a name. Few public sites do.</source>
        <translation>يقود إلى رقم لا إلى اسم. قليل من المواقع العامة يفعل ذلك.</translation>
    </message>
    <message>
        <source>It is not encrypted: others on the way can read and change what you see there.</source>
        <translation>غير معمّى: يستطيع آخرون في الطريق قراءة ما تراه هناك وتغييره.</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>أتريد فتح هذا الرابط؟</translation>
    </message>
    <message>
        <source>Your browser will go to %1.</source>
        <translation>سينتقل متصفحك إلى %1.</translation>
    </message>
    <message>
        <source>This is not a link that every program would read in the same way. It is not opened.</source>
        <translation>لن تقرأ كل البرامج هذا الرابط بالطريقة نفسها. لن يُفتح.</translation>
    </message>
    <message>
        <source>Nothing on this computer opened it. You can copy it instead.</source>
        <translation>لم يفتحه شيء على هذا الحاسوب. يمكنك نسخه بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>OutsideLinkPopup</name>
    <message>
        <source>A link was opened</source>
        <translation>فُتح رابط</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>حسنًا</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>إضافة حساب</translation>
    </message>
</context>
<context>
    <name>OwnBar</name>
    <message>
        <source>%1, settings</source>
        <translation>%1، الإعدادات</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>الإعدادات (Ctrl+,)</translation>
    </message>
    <message>
        <source>New group (Ctrl+Shift+N)</source>
        <translation>مجموعة جديدة (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>محادثة جديدة (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>PalettePopup</name>
    <message>
        <source>Go to</source>
        <translation>اذهب إلى</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Look for “%1” in all messages</source>
        <translation>البحث عن «%1» في كل الرسائل</translation>
    </message>
    <message>
        <source>Go to, or do</source>
        <translation>اذهب إلى، أو افعل</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   &gt; commands only</source>
        <translation>↑ ↓ للاختيار   ·   Enter للفتح   ·   &gt; للأوامر فقط</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>Notes to yourself</source>
        <translation>ملاحظات لنفسك</translation>
    </message>
</context>
<context>
    <name>PasswordPopup</name>
    <message>
        <source>Change password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>تغيّرت كلمة مرورك</translation>
    </message>
    <message>
        <source>Your linked devices stay signed in. Whoever else had signed in with the old password is signed out.</source>
        <translation>تبقى أجهزتك المربوطة مسجَّلة الدخول. وكل من سجّل الدخول سواها بكلمة المرور القديمة سُجّل خروجه.</translation>
    </message>
    <message>
        <source>It signs in new devices. Your messages and keys stay as they are, and so do your linked devices.</source>
        <translation>بها تسجّل دخول أجهزة جديدة. تبقى رسائلك ومفاتيحك كما هي، وكذلك أجهزتك المربوطة.</translation>
    </message>
    <message>
        <source>Your password now</source>
        <translation>كلمة مرورك الحالية</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>الجديدة</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>8 محارف على الأقل.</translation>
    </message>
    <message>
        <source>The new one again</source>
        <translation>الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Changing it …</source>
        <translation>جارٍ التغيير…</translation>
    </message>
</context>
<context>
    <name>PendingView</name>
    <message>
        <source>Link this device</source>
        <translation>ربط هذا الجهاز</translation>
    </message>
    <message>
        <source>You are signed in as @%1. On a device that you use already, open Settings, Your devices, Link a device.</source>
        <translation>سجّلت الدخول باسم ‎@%1. على جهاز تستخدمه بالفعل، افتح الإعدادات، ثم أجهزتك، ثم ربط جهاز.</translation>
    </message>
    <message>
        <source>Do both screens show this?</source>
        <translation>هل تُظهر الشاشتان هذا؟</translation>
    </message>
    <message>
        <source>Now confirm on your other device.</source>
        <translation>أكّد الآن على جهازك الآخر.</translation>
    </message>
    <message>
        <source>Both have confirmed. This device is being linked …</source>
        <translation>أكّد كلاهما. جارٍ ربط هذا الجهاز…</translation>
    </message>
    <message>
        <source>Six digits stand here once your other device has the code.</source>
        <translation>تظهر هنا ستة أرقام حالما يصل الرمز إلى جهازك الآخر.</translation>
    </message>
    <message>
        <source>This device will belong to %1</source>
        <translation>سيكون هذا الجهاز لـ%1</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>متطابقة</translation>
    </message>
    <message>
        <source>Your password opens the account at the relay, not your messages: their keys are on your devices. So one of them has to let this one in.</source>
        <translation>كلمة مرورك تفتح الحساب لدى المرحّل، لا رسائلك: فمفاتيحها على أجهزتك. لذا يجب أن يسمح أحدها لهذا الجهاز بالدخول.</translation>
    </message>
    <message>
        <source>No other device at hand? Nothing is lost: this one goes on waiting, and you can come back at any time. If there is no other device any more, the recovery kit brings the account back; without it nobody can. What was written to lost devices stays with them.</source>
        <translation>ليس في متناولك جهاز آخر؟ لم يضع شيء: هذا الجهاز يواصل الانتظار، ويمكنك العودة في أي وقت. وإن لم يعد هناك جهاز آخر، فعُدّة الاسترداد تعيد الحساب؛ وبدونها لا يستطيع ذلك أحد. وما كُتب لأجهزة ضائعة يبقى عليها.</translation>
    </message>
    <message>
        <source>What the relay can see</source>
        <translation>ما يمكن للمرحّل رؤيته</translation>
    </message>
    <message>
        <source>Sign out of this device now</source>
        <translation>تسجيل خروج هذا الجهاز الآن</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>one person</source>
        <translation>شخص واحد</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 و%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <translation>%1 يكتب</translation>
    </message>
    <message>
        <source>%1 and %2 are typing</source>
        <translation>%1 و%2 يكتبان</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are typing</source>
        <translation>
            <numerusform>لا أحد يكتب</numerusform>
            <numerusform>شخص يكتب</numerusform>
            <numerusform>شخصان يكتبان</numerusform>
            <numerusform>%Ln أشخاص يكتبون</numerusform>
            <numerusform>%Ln شخصًا يكتبون</numerusform>
            <numerusform>%Ln شخص يكتبون</numerusform>
        </translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>عضو واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>people</comment>
        <translation>
            <numerusform>لا أحد غيرهم</numerusform>
            <numerusform>شخص آخر</numerusform>
            <numerusform>شخصان آخران</numerusform>
            <numerusform>%Ln آخرون</numerusform>
            <numerusform>%Ln آخر</numerusform>
            <numerusform>%Ln آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>لا أعضاء</numerusform>
            <numerusform>عضو واحد</numerusform>
            <numerusform>عضوان</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>A name, or the handle of somebody new.</source>
        <translation>اسم، أو معرّف شخص جديد.</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>المختارون: %1</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>جارٍ سؤال المرحّل…</translation>
    </message>
    <message>
        <source>Look for @%1</source>
        <translation>البحث عن ‎@%1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Nobody yet. Type the handle of somebody.</source>
        <translation>لا أحد بعد. اكتب معرّف أحدهم.</translation>
    </message>
    <message>
        <source>Nobody you know is called that.</source>
        <translation>لا أحد ممّن تعرفهم بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>There is no such day.</source>
        <translation>لا يوجد يوم كهذا.</translation>
    </message>
    <message>
        <source>That is before it begins.</source>
        <translation>هذا قبل البداية.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>A day, as %1. Leave it empty for the beginning.</source>
        <translation>يوم، مثل %1. إن تركته فارغًا فمن البداية.</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Leave it empty for today.</source>
        <translation>إن تركته فارغًا فإلى اليوم.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Use this time</source>
        <translation>استخدام هذه المدة</translation>
    </message>
</context>
<context>
    <name>PersonPopup</name>
    <message>
        <source>About this person</source>
        <translation>عن هذا الشخص</translation>
    </message>
    <message>
        <source>They say about themselves: %1</source>
        <translation>يقول عن نفسه: %1</translation>
    </message>
    <message>
        <source>What you call them</source>
        <translation>ماذا تسمّيه</translation>
    </message>
    <message>
        <source>Only you see this, on all your devices. Empty: the name they gave themselves.</source>
        <translation>تراه أنت وحدك، على كل أجهزتك. إذا تُرك فارغًا: الاسم الذي اختاره لنفسه.</translation>
    </message>
    <message>
        <source>Take out of your contacts</source>
        <translation>إزالة من جهات اتصالك</translation>
    </message>
    <message>
        <source>Add to your contacts</source>
        <translation>إضافة إلى جهات اتصالك</translation>
    </message>
    <message>
        <source>Safety number …</source>
        <translation>رقم الأمان…</translation>
    </message>
    <message>
        <source>Muted; for how long …</source>
        <translation>مكتومة؛ إلى متى…</translation>
    </message>
    <message>
        <source>Mute …</source>
        <translation>كتم…</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>إبلاغ…</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>إلغاء الحظر</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>حظر</translation>
    </message>
    <message>
        <source>They are blocked. What they wrote meanwhile never comes, also not once you unblock them.</source>
        <translation>هو محظور. ما يكتبه أثناء ذلك لا يصل أبدًا، حتى بعد إلغاء الحظر.</translation>
    </message>
    <message>
        <source>Who is blocked is not told so: to them you look as if you were offline. The conversation goes from your list, and what they write never reaches you.</source>
        <translation>لا يُخبَر المحظور بذلك: تبدو له غير متصل. تختفي المحادثة من قائمتك، ولا يصلك ما يكتبه أبدًا.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Nobody is called so.</source>
        <translation>لا أحد بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>Choose a file …</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Take it from the clipboard</source>
        <translation>أخذها من الحافظة</translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation>إزالة الصورة</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>تغيير الصورة</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>اختيار صورة</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned by the group, %1: %2</source>
        <translation>ثبّتتها المجموعة، %1: %2</translation>
    </message>
    <message>
        <source>Unpin for everyone</source>
        <translation>إلغاء التثبيت للجميع</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Not all is well with your accounts.</source>
        <translation>هناك خلل في حساباتك.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>حسنًا</translation>
    </message>
</context>
<context>
    <name>PrivacyPopup</name>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Tell others what you have read</source>
        <translation>إخبار الآخرين بما قرأته</translation>
    </message>
    <message>
        <source>Show that you are typing</source>
        <translation>إظهار أنك تكتب</translation>
    </message>
    <message>
        <source>What you do not show, you do not see of others either.</source>
        <translation>ما لا تُظهره لا تراه من الآخرين أيضًا.</translation>
    </message>
    <message>
        <source>Who sees that you are online, and when you were last</source>
        <translation>من يرى أنك متصل، ومتى كنت آخر مرة</translation>
    </message>
    <message>
        <source>Whoever does not see it of you, you do not see it of them.</source>
        <translation>من لا يراه منك لا تراه منه.</translation>
    </message>
    <message>
        <source>Who may begin to write to you</source>
        <translation>من يجوز له أن يبدأ بمراسلتك</translation>
    </message>
    <message>
        <source>Who may add you to groups</source>
        <translation>من يجوز له إضافتك إلى المجموعات</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>المحظورون</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>لا أحد محظور.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>إلغاء الحظر</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>إلغاء حظر %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>ProfilesHere</name>
    <message>
        <source>Profile %1</source>
        <translation>الملف الشخصي %1</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 على %2</translation>
    </message>
    <message>
        <source>On this computer, and not in this window</source>
        <translation>على هذا الحاسوب وليس في هذه النافذة</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إليه</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>فتح من جديد</translation>
    </message>
</context>
<context>
    <name>ProxyPopup</name>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>الوكيل</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>The relay is reached directly.</source>
        <translation>يُوصل إلى المرحّل مباشرةً.</translation>
    </message>
    <message>
        <source>As the desktop is set up; that may be directly.</source>
        <translation>بحسب إعداد سطح المكتب؛ وقد يكون ذلك مباشرةً.</translation>
    </message>
    <message>
        <source>All that goes to the relay goes through the proxy, and the proxy looks up its name. What you write stays encrypted; the proxy sees which relay you use, and when.</source>
        <translation>كل ما يذهب إلى المرحّل يمرّ عبر الوكيل، والوكيل هو الذي يبحث عن اسمه. يبقى ما تكتبه معمّى؛ ويرى الوكيل أي مرحّل تستعمل ومتى.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>المضيف</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>User</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Where the proxy asks for none, leave it empty.</source>
        <translation>اتركه فارغًا إن كان الوكيل لا يطلبه.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة السر</translation>
    </message>
    <message>
        <source>There is one. Leave this empty to keep it.</source>
        <translation>توجد واحدة. اترك هذا فارغًا للإبقاء عليها.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Use this way</source>
        <translation>استعمال هذا الطريق</translation>
    </message>
</context>
<context>
    <name>QuoteBlock</name>
    <message>
        <source>Message deleted</source>
        <translation>رسالة محذوفة</translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message>
        <source>Take back %1</source>
        <translation>سحب %1</translation>
    </message>
    <message>
        <source>React with %1</source>
        <translation>التفاعل بـ%1</translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message>
        <source>If you lose every device</source>
        <translation>إن فقدت كل أجهزتك</translation>
    </message>
    <message>
        <source>A recovery kit is a code on paper that brings your account back. Without it, and without a device, nobody can.</source>
        <translation>عُدّة الاسترداد رمز على ورق يعيد حسابك. بدونه، وبدون جهاز، لا يستطيع ذلك أحد.</translation>
    </message>
    <message>
        <source>Make a recovery kit</source>
        <translation>إنشاء عُدّة استرداد</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>RecoveryPopup</name>
    <message>
        <source>Recovery kit</source>
        <translation>عُدّة الاسترداد</translation>
    </message>
    <message>
        <source>Your recovery kit is ready</source>
        <translation>عُدّة استردادك جاهزة</translation>
    </message>
    <message>
        <source>A code of 32 characters, on paper or wherever you keep what matters. Should you lose every device, it brings back your account and whom you know, together with your password. It does not bring back messages.</source>
        <translation>رمز من 32 محرفًا، على ورق أو حيث تحفظ المهم. إن فقدت كل أجهزتك أعاد حسابك ومن تعرفهم، مع كلمة مرورك. ولا يعيد الرسائل.</translation>
    </message>
    <message>
        <source>You have one already (%1). A new one makes it worthless.</source>
        <translation>لديك واحدة (%1). والجديدة تجعلها بلا قيمة.</translation>
    </message>
    <message>
        <source>One was made (%1), and you have not said that you kept its code. If you do not have it, make a new one.</source>
        <translation>أُنشئت واحدة (%1)، ولم تقل إنك حفظت رمزها. إن لم يكن لديك فأنشئ جديدة.</translation>
    </message>
    <message>
        <source>Waiting for the relay to keep it …</source>
        <translation>في انتظار أن يحفظها المرحّل…</translation>
    </message>
    <message>
        <source>Making it. This takes a moment, on purpose …</source>
        <translation>جارٍ إنشاؤها. يستغرق ذلك لحظة، عن قصد…</translation>
    </message>
    <message>
        <source>This is your code. It is shown this once. Print it, save it or write it down.</source>
        <translation>هذا رمزك. يظهر هذه المرة فقط. اطبعه أو احفظه أو دوّنه.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Save as a text file</source>
        <translation>حفظ كملف نصي</translation>
    </message>
    <message>
        <source>Saved as %1. Print it, or move it to where nobody else reads.</source>
        <translation>حُفظ باسم %1. اطبعه أو انقله إلى حيث لا يقرأ أحد سواك.</translation>
    </message>
    <message>
        <source>The last 4 characters, from where you kept it</source>
        <translation>آخر 4 محارف، من حيث حفظته</translation>
    </message>
    <message>
        <source>These are others. Look at what you kept.</source>
        <translation>هذه غيرها. انظر إلى ما حفظته.</translation>
    </message>
    <message>
        <source>Keep it where you keep your passport. Whoever has it and your password has your account.</source>
        <translation>احفظه حيث تحفظ جواز سفرك. من كان لديه مع كلمة مرورك فلديه حسابك.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>لقد حفظته</translation>
    </message>
    <message>
        <source>Make a recovery kit</source>
        <translation>إنشاء عُدّة استرداد</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>إنشاء رابط جديد</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Porchlight recovery kit %1</source>
        <translation>عُدّة استرداد Porchlight ‏%1</translation>
    </message>
</context>
<context>
    <name>RecoveryWords</name>
    <message>
        <source>That is not a code.</source>
        <translation>هذا ليس رمزًا.</translation>
    </message>
    <message>
        <source>A kit is made on a device that may manage devices. This one may not.</source>
        <translation>تُنشأ العُدّة على جهاز يحقّ له إدارة الأجهزة. هذا الجهاز لا يحقّ له.</translation>
    </message>
    <message>
        <source>The relay cannot be reached just now.</source>
        <translation>يتعذّر الوصول إلى المرحّل الآن.</translation>
    </message>
    <message>
        <source>There is not enough memory free for it: about 300 megabytes.</source>
        <translation>لا توجد ذاكرة حرة كافية: نحو 300 ميغابايت.</translation>
    </message>
    <message>
        <source>The relay does not take it.</source>
        <translation>لا يقبلها المرحّل.</translation>
    </message>
    <message>
        <source>The relay has no recovery kit of this account.</source>
        <translation>ليس لدى المرحّل عُدّة استرداد لهذا الحساب.</translation>
    </message>
    <message>
        <source>This is not the code of the newest kit.</source>
        <translation>هذا ليس رمز أحدث عُدّة.</translation>
    </message>
    <message>
        <source>Too many attempts.</source>
        <translation>محاولات أكثر من اللازم.</translation>
    </message>
    <message>
        <source>What the relay keeps is not what was put there.</source>
        <translation>ما يحفظه المرحّل ليس ما وُضع هناك.</translation>
    </message>
    <message>
        <source>This kit is of an earlier identity of the account.</source>
        <translation>هذه العُدّة لهوية سابقة للحساب.</translation>
    </message>
    <message>
        <source>It has not come to its end yet.</source>
        <translation>لم يكتمل الأمر بعد.</translation>
    </message>
    <message>
        <source>A code has 32 letters and digits.</source>
        <translation>الرمز 32 حرفًا ورقمًا.</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again when the connection is back.</source>
        <translation>لم يتغير شيء. حاول من جديد حين يعود الاتصال.</translation>
    </message>
    <message>
        <source>Nothing has changed. Close something else and try again.</source>
        <translation>لم يتغير شيء. أغلق شيئًا آخر وحاول من جديد.</translation>
    </message>
    <message>
        <source>Nothing has changed. Compare it with your page, character by character. An older kit is worth nothing once there is a newer one.</source>
        <translation>لم يتغير شيء. قارنه بورقتك محرفًا محرفًا. العُدّة القديمة لا قيمة لها متى وُجدت أحدث منها.</translation>
    </message>
    <message>
        <source>Nothing has changed, and nothing of it was believed. Ask whoever runs the relay.</source>
        <translation>لم يتغير شيء، ولم يُصدَّق منه شيء. اسأل من يشغّل المرحّل.</translation>
    </message>
    <message>
        <source>It goes on by itself while the app runs and the relay is there.</source>
        <translation>يستمر الأمر من تلقاء نفسه ما دام التطبيق يعمل والمرحّل موجودًا.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has changed. Try again in %Ln minutes.</source>
        <translation>
            <numerusform>لم يتغير شيء. حاول من جديد الآن.</numerusform>
            <numerusform>لم يتغير شيء. حاول من جديد بعد دقيقة.</numerusform>
            <numerusform>لم يتغير شيء. حاول من جديد بعد دقيقتين.</numerusform>
            <numerusform>لم يتغير شيء. حاول من جديد بعد %Ln دقائق.</numerusform>
            <numerusform>لم يتغير شيء. حاول من جديد بعد %Ln دقيقة.</numerusform>
            <numerusform>لم يتغير شيء. حاول من جديد بعد %Ln دقيقة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayLine</name>
    <message>
        <source>Relay: %1 ·</source>
        <translation>المرحّل: %1 ·</translation>
    </message>
    <message>
        <source>change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>المرحّل</translation>
    </message>
    <message>
        <source>Its address, from whoever runs it.</source>
        <translation>عنوانه، ممّن يشغّله.</translation>
    </message>
</context>
<context>
    <name>RelaySeesPopup</name>
    <message>
        <source>The relay sees</source>
        <translation>يرى المرحّل</translation>
    </message>
    <message>
        <source>your handle, and the names and public keys of your devices</source>
        <translation>معرّفك، وأسماء أجهزتك ومفاتيحها العلنية</translation>
    </message>
    <message>
        <source>who talks with whom, and who has asked or been accepted</source>
        <translation>من يتحدث مع من، ومن طلب ذلك أو قُبل</translation>
    </message>
    <message>
        <source>who is in which group, who is an admin of it, who came, went, was added or removed by whom and when</source>
        <translation>من في أي مجموعة، ومن مشرفها، ومن جاء أو غادر أو أُضيف أو أُزيل، ومن فعل ذلك ومتى</translation>
    </message>
    <message>
        <source>who sends when, how much, and whether it counts as a message, is something quiet like a change or a reaction, or takes a message back</source>
        <translation>من يرسل ومتى وكم، وهل يُعدّ رسالة أو شيئًا صامتًا كتعديل أو تفاعل أو سحب رسالة</translation>
    </message>
    <message>
        <source>how far each of you has received and read, and which conversations you have muted</source>
        <translation>إلى أين وصل كل واحد في التلقي والقراءة، وأي المحادثات كتمت</translation>
    </message>
    <message>
        <source>when your devices are connected, from which address, and when one brings another the history</source>
        <translation>متى تتصل أجهزتك، ومن أي عنوان، ومتى يجلب أحدها السجل لآخر</translation>
    </message>
    <message>
        <source>whether somebody is at a device, which conversations it has on its screen, and that you type in one, not what</source>
        <translation>هل أحد أمام جهاز، وأي المحادثات على شاشته، وأنك تكتب في إحداها، لا ماذا تكتب</translation>
    </message>
    <message>
        <source>The relay does not see</source>
        <translation>لا يرى المرحّل</translation>
    </message>
    <message>
        <source>what you write, also not changed or quoted, and not what you begin and do not send</source>
        <translation>ما تكتبه، ولا معدَّلًا أو مقتبَسًا، ولا ما تبدأه ولا ترسله</translation>
    </message>
    <message>
        <source>reactions, the names that people give themselves, and whom you mention</source>
        <translation>التفاعلات، والأسماء التي يختارها الناس لأنفسهم، ومن تذكرهم</translation>
    </message>
    <message>
        <source>what a group is called, and its picture</source>
        <translation>اسم المجموعة وصورتها</translation>
    </message>
    <message>
        <source>the keys that open any of it: they are made on your devices and stay there</source>
        <translation>المفاتيح التي تفتح أيًّا من ذلك: تُنشأ على أجهزتك وتبقى عليها</translation>
    </message>
    <message>
        <source>What it could do all the same</source>
        <translation>ما يستطيعه رغم ذلك</translation>
    </message>
    <message>
        <source>hold messages back or refuse its service; that is noticed, but late</source>
        <translation>حجز الرسائل أو رفض الخدمة؛ ويُلاحَظ ذلك، لكن متأخرًا</translation>
    </message>
    <message>
        <source>show you somebody else&apos;s key when you first write to a person; comparing the safety number finds that out</source>
        <translation>أن يُظهر لك مفتاح شخص آخر حين تراسل أحدهم أول مرة؛ ومقارنة رقم الأمان تكشف ذلك</translation>
    </message>
    <message>
        <source>On this computer&apos;s disk</source>
        <translation>على قرص هذا الحاسوب</translation>
    </message>
    <message>
        <source>The texts of messages, the names and who talks with whom are there as plain text: they need an encrypted disk.</source>
        <translation>نصوص الرسائل والأسماء ومن يتحدث مع من موجودة هناك نصًّا واضحًا: تحتاج إلى قرص معمّى.</translation>
    </message>
    <message>
        <source>What nobody should rely on yet</source>
        <translation>ما لا ينبغي لأحد الاعتماد عليه بعد</translation>
    </message>
    <message>
        <source>The way each message is encrypted once for all devices, our sender keys, is our own composition of well-known parts. Nobody outside has reviewed it yet; it awaits that review.</source>
        <translation>طريقة تعمية كل رسالة مرة واحدة لكل الأجهزة، أي مفاتيح المرسل، تركيب خاص بنا من أجزاء معروفة. لم يراجعها أحد من الخارج بعد؛ وهي تنتظر ذلك.</translation>
    </message>
    <message>
        <source>Whoever has one of your devices in their hands, unlocked, reads everything until you unlink it.</source>
        <translation>من كان في يده أحد أجهزتك مفتوحًا قرأ كل شيء حتى تلغي ربطه.</translation>
    </message>
    <message>
        <source>A quantum computer, should there ever be a large one, could open what was recorded today.</source>
        <translation>الحاسوب الكمّي، إن وُجد يومًا كبيرٌ منه، قد يفتح ما يُسجَّل اليوم.</translation>
    </message>
    <message>
        <source>What the relay can see</source>
        <translation>ما يمكن للمرحّل رؤيته</translation>
    </message>
    <message>
        <source>Everything you write is encrypted on your device, from the first message, for the devices of the people in the conversation and for your own. There is nothing to switch on, and no way to send it otherwise.</source>
        <translation>كل ما تكتبه يُعمّى على جهازك، من أول رسالة، لأجهزة من في المحادثة ولأجهزتك. لا شيء يلزم تشغيله، ولا سبيل لإرساله بغير ذلك.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>ReportPopup</name>
    <message>
        <source>Report a message</source>
        <translation>الإبلاغ عن رسالة</translation>
    </message>
    <message>
        <source>It was sent. The people who run your relay will see it.</source>
        <translation>أُرسل البلاغ. سيراه من يشغّلون مرحّلك.</translation>
    </message>
    <message>
        <source>There is no message here that this device could prove to be theirs. It can report what it has received from the relay itself.</source>
        <translation>لا توجد هنا رسالة يستطيع هذا الجهاز إثبات أنها منه. يمكنه الإبلاغ عمّا تلقّاه هو من المرحّل.</translation>
    </message>
    <message>
        <source>The people who run your relay will be shown this message, who wrote it, when and where, that it was you who reported it, and what you write below. %1 is not told.</source>
        <translation>سيرى من يشغّلون مرحّلك هذه الرسالة، ومن كتبها ومتى وأين، وأنك أنت من أبلغ عنها، وما تكتبه أدناه. ولا يُخبَر %1 بذلك.</translation>
    </message>
    <message>
        <source>The relay can check that they wrote exactly this. Nothing else of the conversation is shown to anybody.</source>
        <translation>يستطيع المرحّل التحقق من أن هذا هو المكتوب تمامًا. ولا يُعرض على أحد شيء آخر من المحادثة.</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>ما الخطأ فيها</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>إبلاغ</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>%1 wants to write to you.</source>
        <translation>يريد %1 مراسلتك.</translation>
    </message>
    <message>
        <source>Until you accept or answer, they do not see whether you got this or read it.</source>
        <translation>إلى أن تقبل أو تردّ، لا يُعرف هل وصلك هذا أو قرأته.</translation>
    </message>
    <message>
        <source>Accepting …</source>
        <translation>جارٍ القبول…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>حظر</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>إبلاغ…</translation>
    </message>
</context>
<context>
    <name>SafetyPopup</name>
    <message>
        <source>Safety number</source>
        <translation>رقم الأمان</translation>
    </message>
    <message>
        <source>%1 finds the same 60 digits under your name. Compare them side by side, or on a call where you know the voice. If they are the same, nobody stands between you.</source>
        <translation>يجد %1 الأرقام الستين نفسها تحت اسمك. قارناها جنبًا إلى جنب، أو في مكالمة تعرف فيها الصوت. إن تطابقت فلا أحد بينكما.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>لحظة…</translation>
    </message>
    <message>
        <source>There is none yet: the keys of %1 have not come. They come with the first message, or when %1 opens Porchlight the next time.</source>
        <translation>لا رقم بعد: لم تصل مفاتيح %1. تصل مع أول رسالة، أو حين يفتح %1 ‏Porchlight في المرة القادمة.</translation>
    </message>
    <message>
        <source>%1 has one device (linked: %2).</source>
        <translation>لدى %1 جهاز واحد (رُبط: %2).</translation>
    </message>
    <message>
        <source>The number has changed since you compared it with %1. Compare it again.</source>
        <translation>تغيّر الرقم منذ أن قارنته مع %1. قارنه من جديد.</translation>
    </message>
    <message>
        <source>You have compared it with %1.</source>
        <translation>لقد قارنته مع %1.</translation>
    </message>
    <message>
        <source>The number, in twelve groups: %1</source>
        <translation>الرقم، في اثنتي عشرة مجموعة: %1</translation>
    </message>
    <message>
        <source>The same number for a camera</source>
        <translation>الرقم نفسه للكاميرا</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>لم يُقارن</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>متطابقة</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln devices (the last one linked: %2).</source>
        <translation>
            <numerusform>لا أجهزة لدى %1 (%2).</numerusform>
            <numerusform>لدى %1 جهاز واحد (رُبط: %2).</numerusform>
            <numerusform>لدى %1 جهازان (آخرهما رُبط: %2).</numerusform>
            <numerusform>لدى %1 ‏%Ln أجهزة (آخرها رُبط: %2).</numerusform>
            <numerusform>لدى %1 ‏%Ln جهازًا (آخرها رُبط: %2).</numerusform>
            <numerusform>لدى %1 ‏%Ln جهاز (آخرها رُبط: %2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>In %1</source>
        <translation>في %1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>From anybody</source>
        <translation>من أي شخص</translation>
    </message>
    <message>
        <source>From you</source>
        <translation>منك</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>روابط</translation>
    </message>
    <message>
        <source>Mentions of you</source>
        <translation>ذُكرت فيها</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Search messages</source>
        <translation>البحث في الرسائل</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>الرسائل التي عُثر عليها</translation>
    </message>
    <message>
        <source>Which conversation</source>
        <translation>أي محادثة</translation>
    </message>
    <message>
        <source>Whose messages</source>
        <translation>رسائل من</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>منذ متى</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>هذا العام</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>من… إلى…</translation>
    </message>
</context>
<context>
    <name>SearchState</name>
    <message>
        <source>The messages on this computer could not be searched. Please try again.</source>
        <translation>تعذّر البحث في الرسائل على هذا الحاسوب. حاول من جديد.</translation>
    </message>
    <message>
        <source>Any part of a word, in any language. Words in quotes are looked for as they stand.</source>
        <translation>أي جزء من كلمة، بأي لغة. والكلمات بين علامتي اقتباس يُبحث عنها كما هي.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln</source>
        <comment>messages found</comment>
        <translation>
            <numerusform>لا شيء</numerusform>
            <numerusform>الأحدث</numerusform>
            <numerusform>أحدث رسالتين</numerusform>
            <numerusform>أحدث %Ln رسائل</numerusform>
            <numerusform>أحدث %Ln رسالة</numerusform>
            <numerusform>أحدث %Ln رسالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>messages</comment>
        <translation>
            <numerusform>لم يُعثر على شيء</numerusform>
            <numerusform>عُثر على واحدة</numerusform>
            <numerusform>عُثر على اثنتين</numerusform>
            <numerusform>عُثر على %Ln</numerusform>
            <numerusform>عُثر على %Ln</numerusform>
            <numerusform>عُثر على %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Older messages are still being made ready: %1 %.</source>
        <translation>ما زالت رسائل أقدم تُهيّأ: ‏%1 %.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>This link is of a group on another relay.</source>
        <translation>هذا الرابط لمجموعة على مرحّل آخر.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>لا شيء للإرسال.</translation>
    </message>
    <message>
        <source>The relay does not answer.</source>
        <translation>لا يجيب المرحّل.</translation>
    </message>
    <message>
        <source>The connection to the relay was lost.</source>
        <translation>انقطع الاتصال بالمرحّل.</translation>
    </message>
    <message>
        <source>The relay does not know this device.</source>
        <translation>لا يعرف المرحّل هذا الجهاز.</translation>
    </message>
    <message>
        <source>The relay does not recognise this device. Trying once more.</source>
        <translation>لم يتعرّف المرحّل على هذا الجهاز. جارٍ المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>The relay and this version of Porchlight do not understand each other. Update Porchlight, or ask whoever runs the relay to update it.</source>
        <translation>لا يتفاهم المرحّل وهذا الإصدار من Porchlight. حدّث Porchlight، أو اطلب ممّن يشغّل المرحّل تحديثه.</translation>
    </message>
    <message>
        <source>The relay has fallen silent.</source>
        <translation>صمت المرحّل.</translation>
    </message>
    <message>
        <source>The relay sent something that makes no sense.</source>
        <translation>أرسل المرحّل شيئًا لا معنى له.</translation>
    </message>
    <message>
        <source>There is no connection to the relay just now.</source>
        <translation>لا اتصال بالمرحّل الآن.</translation>
    </message>
    <message>
        <source>This device was linked.</source>
        <translation>رُبط هذا الجهاز.</translation>
    </message>
    <message>
        <source>The messages on this computer could not be read.</source>
        <translation>تعذّرت قراءة الرسائل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder.</source>
        <translation>لا يمكن الكتابة في هذا المجلد.</translation>
    </message>
    <message>
        <source>It could not be written. Is the disk full? Nothing was left behind.</source>
        <translation>تعذّرت كتابته. هل القرص ممتلئ؟ لم يُترك شيء.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was left behind.</source>
        <translation>أُوقف. لم يُترك شيء.</translation>
    </message>
    <message>
        <source>Type the password that you have now.</source>
        <translation>اكتب كلمة مرورك الحالية.</translation>
    </message>
    <message>
        <source>A password has at least %1 characters.</source>
        <translation>كلمة المرور %1 محارف على الأقل.</translation>
    </message>
    <message>
        <source>A password has at most %1 characters.</source>
        <translation>كلمة المرور %1 محرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>This is another one than above.</source>
        <translation>هذه غير التي أعلاه.</translation>
    </message>
    <message>
        <source>This is not your handle.</source>
        <translation>هذا ليس معرّفك.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>اكتب كلمة مرورك.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>هذه ليست كلمة مرورك.</translation>
    </message>
    <message>
        <source>That were too many attempts. Try again in a quarter of an hour.</source>
        <translation>كانت محاولات أكثر من اللازم. حاول من جديد بعد ربع ساعة.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>رسالة جديدة</translation>
    </message>
    <message>
        <source>Somebody new wants to write to you.</source>
        <translation>شخص جديد يريد مراسلتك.</translation>
    </message>
    <message>
        <source>This link is of another relay. To join that one, start Porchlight with --profile and another name.</source>
        <translation>هذا الرابط لمرحّل آخر. للانضمام إليه شغّل Porchlight مع ‎--profile واسم آخر.</translation>
    </message>
    <message>
        <source>A device needs a name.</source>
        <translation>يحتاج الجهاز إلى اسم.</translation>
    </message>
    <message>
        <source>Whose handle? It looks like @ada.</source>
        <translation>معرّف من؟ يبدو مثل ‎@ada.</translation>
    </message>
    <message>
        <source>This did not work. Please try again.</source>
        <translation>لم ينجح ذلك. حاول من جديد.</translation>
    </message>
    <message>
        <source>What is the group called? It needs a name.</source>
        <translation>ما اسم المجموعة؟ تحتاج إلى اسم.</translation>
    </message>
    <message>
        <source>This is no picture that can be used. Choose a PNG or a JPEG.</source>
        <translation>لا يمكن استخدام هذه الصورة. اختر PNG أو JPEG.</translation>
    </message>
    <message>
        <source>Only a file of this computer can be used.</source>
        <translation>لا يمكن استخدام إلا ملف على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>تتعذّر قراءة الملف.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>الملف كبير جدًّا.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one first.</source>
        <translation>لا صورة في الحافظة. انسخ واحدة أولًا.</translation>
    </message>
    <message>
        <source>%1 cannot be added by you. They can come by the invitation link.</source>
        <translation>لا يمكنك إضافة %1. يمكنه الدخول عبر رابط الدعوة.</translation>
    </message>
    <message>
        <source>This link does not work any more: it was revoked, or you were removed from the group. Ask one of its admins.</source>
        <translation>لم يعد هذا الرابط يعمل: أُبطل، أو أُزلت من المجموعة. اسأل أحد مشرفيها.</translation>
    </message>
    <message>
        <source>Only an admin of the group can do that.</source>
        <translation>لا يستطيع ذلك إلا مشرف في المجموعة.</translation>
    </message>
    <message>
        <source>There is no connection to the relay. Please try again when there is one.</source>
        <translation>لا اتصال بالمرحّل. حاول من جديد حين يتوفر.</translation>
    </message>
    <message>
        <source>%1 cannot be added yet: their Porchlight has made no keys. They can come by the invitation link.</source>
        <translation>لا يمكن إضافة %1 بعد: لم يُنشئ Porchlight لديه مفاتيح. يمكنه الدخول عبر رابط الدعوة.</translation>
    </message>
    <message>
        <source>You are not in this group any more.</source>
        <translation>لم تعد في هذه المجموعة.</translation>
    </message>
    <message>
        <source>The group is full. A group can have 1,000 members.</source>
        <translation>المجموعة ممتلئة. تتسع المجموعة لـ1000 عضو.</translation>
    </message>
    <message>
        <source>%1 is not on this relay any more.</source>
        <translation>لم يعد %1 على هذا المرحّل.</translation>
    </message>
    <message>
        <source>The group is changing all the time just now. Please try again in a moment.</source>
        <translation>المجموعة تتغير باستمرار الآن. حاول من جديد بعد لحظة.</translation>
    </message>
    <message>
        <source>A group needs an admin: make somebody else one first.</source>
        <translation>تحتاج المجموعة إلى مشرف: عيّن شخصًا آخر أولًا.</translation>
    </message>
    <message>
        <source>On this relay its operator invites people. Ask them for an invitation.</source>
        <translation>على هذا المرحّل يدعو مشغّله الناس. اطلب منه دعوة.</translation>
    </message>
    <message>
        <source>You have invited many people lately. Try again in a few hours.</source>
        <translation>دعوت أشخاصًا كثيرين مؤخرًا. حاول من جديد بعد بضع ساعات.</translation>
    </message>
    <message>
        <source>This relay is older, and only its operator can invite people.</source>
        <translation>هذا المرحّل أقدم، ولا يدعو فيه إلا مشغّله.</translation>
    </message>
    <message>
        <source>No link can be made to this relay.</source>
        <translation>لا يمكن إنشاء رابط إلى هذا المرحّل.</translation>
    </message>
    <message>
        <source>A passphrase has 6 characters or more.</source>
        <translation>عبارة المرور 6 محارف أو أكثر.</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>هذه ليست عبارة المرور.</translation>
    </message>
    <message>
        <source>This computer has not enough memory for that at the moment.</source>
        <translation>ليس لدى هذا الحاسوب ذاكرة كافية لذلك الآن.</translation>
    </message>
    <message>
        <source>It could not be stored on this computer. Is the disk full?</source>
        <translation>تعذّر حفظه على هذا الحاسوب. هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>This is no link that Porchlight knows. Ask for it again, and copy all of it.</source>
        <translation>لا يعرف Porchlight هذا الرابط. اطلبه ثانيةً وانسخه كاملًا.</translation>
    </message>
    <message>
        <source>This link holds no invitation. Copy the whole link again.</source>
        <translation>لا دعوة في هذا الرابط. انسخ الرابط كله من جديد.</translation>
    </message>
    <message>
        <source>That is you: you are in the group anyway.</source>
        <translation>هذا أنت: أنت في المجموعة أصلًا.</translation>
    </message>
    <message>
        <source>They are in the group already.</source>
        <translation>هو في المجموعة بالفعل.</translation>
    </message>
    <message>
        <source>The port of a proxy is a number from 1 to 65535.</source>
        <translation>منفذ الوسيط رقم من 1 إلى 65535.</translation>
    </message>
    <message>
        <source>A password needs a user.</source>
        <translation>تحتاج كلمة المرور إلى مستخدم.</translation>
    </message>
    <message>
        <source>That is no address of a proxy.</source>
        <translation>هذا ليس عنوان وسيط.</translation>
    </message>
    <message>
        <source>Porchlight recovery kit

Account:  @%1
Relay:    %2
Made:     %3

    %4
    %5

If you lose every device: install Porchlight, sign in with your handle and your
password, choose &quot;I have my recovery kit&quot; and type these 32 characters. Spaces,
dashes and capitals do not matter.

It brings back your account and whom you know, not your messages.

Whoever has this page and your password has your account: keep it where you keep
your passport. A new kit makes this one worthless.
</source>
        <translation>عُدّة استرداد Porchlight

الحساب:    ‎@%1
المرحّل:   %2
أُنشئت:    %3

    %4
    %5

إن فقدت كل أجهزتك: ثبّت Porchlight وسجّل الدخول بمعرّفك وكلمة مرورك، واختر
«لديّ عُدّة الاسترداد» واكتب هذه المحارف الـ32. لا تهمّ المسافات والشرطات
وحالة الأحرف.

تعيد حسابك ومن تعرفهم، لا رسائلك.

من كانت لديه هذه الورقة وكلمة مرورك فلديه حسابك: احفظها حيث تحفظ جواز
سفرك. والعُدّة الجديدة تجعل هذه بلا قيمة.
</translation>
    </message>
    <message>
        <source>There is no folder for documents here. Copy the code, or write it down.</source>
        <translation>لا مجلد للمستندات هنا. انسخ الرمز أو دوّنه.</translation>
    </message>
    <message>
        <source>It could not be saved in %1. Copy the code, or write it down.</source>
        <translation>تعذّر حفظه في %1. انسخ الرمز أو دوّنه.</translation>
    </message>
    <message>
        <source>A new account needs an invitation. Whoever runs the relay can give you one.</source>
        <translation>يحتاج الحساب الجديد إلى دعوة. يمكن لمن يشغّل المرحّل أن يعطيك إياها.</translation>
    </message>
    <message>
        <source>This profile belongs to @%1. For someone else, start Porchlight with --profile and another name.</source>
        <translation>هذا الملف الشخصي لـ‎@%1. لشخص آخر شغّل Porchlight مع ‎--profile واسم آخر.</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>كلمة المرور ناقصة.</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>لا شيء للإرسال بعد.</translation>
    </message>
    <message>
        <source>This is too long for one message: it has %1, and %2 is the most. Please send it in parts.</source>
        <translation>هذا أطول من رسالة واحدة: حجمه %1، والحد الأقصى %2. أرسله على أجزاء.</translation>
    </message>
    <message>
        <source>Keys are kept in the system&apos;s keyring.</source>
        <translation>تُحفظ المفاتيح في حلقة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Keys are kept in a file beside the messages: whoever can read this computer&apos;s disk can read them.</source>
        <translation>تُحفظ المفاتيح في ملف بجانب الرسائل: من يستطيع قراءة قرص هذا الحاسوب يستطيع قراءتها.</translation>
    </message>
    <message>
        <source>The relay cannot be reached: it is not running.</source>
        <translation>يتعذّر الوصول إلى المرحّل: لا يعمل.</translation>
    </message>
    <message>
        <source>There is no computer of the relay&apos;s name.</source>
        <translation>لا حاسوب باسم المرحّل.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>لا توجد شبكة.</translation>
    </message>
    <message>
        <source>This computer does not allow the connection.</source>
        <translation>لا يسمح هذا الحاسوب بالاتصال.</translation>
    </message>
    <message>
        <source>This computer has no connections left.</source>
        <translation>لم تبقَ لدى هذا الحاسوب اتصالات.</translation>
    </message>
    <message>
        <source>What answers there does not encrypt as Porchlight needs it (TLS 1.3).</source>
        <translation>ما يجيب هناك لا يعمّي كما يحتاج Porchlight ‏(TLS 1.3).</translation>
    </message>
    <message>
        <source>The proxy cannot be reached: it is not running.</source>
        <translation>يتعذّر الوصول إلى الوسيط: لا يعمل.</translation>
    </message>
    <message>
        <source>There is no computer of the proxy&apos;s name.</source>
        <translation>لا حاسوب باسم الوسيط.</translation>
    </message>
    <message>
        <source>The proxy does not answer.</source>
        <translation>لا يجيب الوسيط.</translation>
    </message>
    <message>
        <source>The proxy wants a user and a password, or others than it was given.</source>
        <translation>يريد الوسيط مستخدمًا وكلمة مرور، أو غير ما أُعطي.</translation>
    </message>
    <message>
        <source>What answers in the proxy&apos;s place is no proxy of that kind.</source>
        <translation>ما يجيب مكان الوسيط ليس وسيطًا من هذا النوع.</translation>
    </message>
    <message>
        <source>The proxy answers, but the relay cannot be reached through it.</source>
        <translation>يجيب الوسيط، لكن يتعذّر الوصول إلى المرحّل عبره.</translation>
    </message>
    <message>
        <source>The connection through the proxy was lost before the relay answered.</source>
        <translation>انقطع الاتصال عبر الوسيط قبل أن يجيب المرحّل.</translation>
    </message>
    <message>
        <source>The relay is going down for a while.</source>
        <translation>يتوقف المرحّل لفترة.</translation>
    </message>
    <message>
        <source>The relay and this version of Porchlight do not understand each other.</source>
        <translation>لا يتفاهم المرحّل وهذا الإصدار من Porchlight.</translation>
    </message>
    <message>
        <source>The relay refused the connection.</source>
        <translation>رفض المرحّل الاتصال.</translation>
    </message>
    <message>
        <source>A message was larger than the relay and Porchlight have agreed on.</source>
        <translation>كانت رسالة أكبر مما اتفق عليه المرحّل وPorchlight.</translation>
    </message>
    <message>
        <source>This could not be stored on this computer. Is the disk full?</source>
        <translation>تعذّر حفظ هذا على هذا الحاسوب. هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>Nothing can be stored on this computer. Is the disk full?</source>
        <translation>لا يمكن حفظ شيء على هذا الحاسوب. هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>This profile was signed in anew.</source>
        <translation>سُجّل الدخول إلى هذا الملف الشخصي من جديد.</translation>
    </message>
    <message>
        <source>The relay&apos;s certificate has expired, or this computer&apos;s clock is wrong.</source>
        <translation>انتهت صلاحية شهادة المرحّل، أو ساعة هذا الحاسوب خاطئة.</translation>
    </message>
    <message>
        <source>The relay&apos;s certificate is not valid yet: is this computer&apos;s clock right?</source>
        <translation>شهادة المرحّل غير صالحة بعد: هل ساعة هذا الحاسوب صحيحة؟</translation>
    </message>
    <message>
        <source>The certificate that was shown is of another name than the relay&apos;s.</source>
        <translation>الشهادة المعروضة باسم غير اسم المرحّل.</translation>
    </message>
    <message>
        <source>The certificate that was shown is of nobody whom this computer trusts. A relay with a key of its own needs the whole invitation link, with the part behind the #.</source>
        <translation>الشهادة المعروضة ممّن لا يثق به هذا الحاسوب. المرحّل ذو المفتاح الخاص به يحتاج إلى رابط الدعوة كاملًا، مع الجزء بعد #.</translation>
    </message>
    <message>
        <source>This is not the relay you joined. What answers there has another key: somebody may be in between, or the relay was set up anew. Nothing was sent. If whoever runs it tells you that it has a new key, paste their new invitation link.</source>
        <translation>هذا ليس المرحّل الذي انضممت إليه. لما يجيب هناك مفتاح آخر: ربما أحدهم في الوسط، أو أُعدّ المرحّل من جديد. لم يُرسل شيء. إن أخبرك من يشغّله بأن له مفتاحًا جديدًا فألصق رابط دعوته الجديد.</translation>
    </message>
    <message>
        <source>What answers there is no relay that this version of Porchlight understands.</source>
        <translation>ما يجيب هناك ليس مرحّلًا يفهمه هذا الإصدار من Porchlight.</translation>
    </message>
    <message>
        <source>The relay has closed the connection.</source>
        <translation>أغلق المرحّل الاتصال.</translation>
    </message>
    <message>
        <source>The sign-in could not be stored on this computer. Is the disk full?</source>
        <translation>تعذّر حفظ تسجيل الدخول على هذا الحاسوب. هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>This profile holds the messages of another account. Start Porchlight with a profile of its own for this one.</source>
        <translation>في هذا الملف الشخصي رسائل حساب آخر. شغّل Porchlight بملف شخصي خاص بهذا الحساب.</translation>
    </message>
    <message>
        <source>The way to the relay was changed in the settings.</source>
        <translation>تغيّر الطريق إلى المرحّل في الإعدادات.</translation>
    </message>
    <message>
        <source>The proxy does not answer, or the relay behind it does not.</source>
        <translation>لا يجيب الوسيط، أو لا يجيب المرحّل خلفه.</translation>
    </message>
    <message>
        <source>This is no address of a relay. Paste the invitation link that you were given.</source>
        <translation>هذا ليس عنوان مرحّل. ألصق رابط الدعوة الذي أُعطيته.</translation>
    </message>
    <message>
        <source>The connection would not be encrypted. ws:// reaches only a relay on this computer, such as ws://127.0.0.1.</source>
        <translation>لن يكون الاتصال معمّى. ‏ws://‎ لا يصل إلا إلى مرحّل على هذا الحاسوب، مثل ‎ws://127.0.0.1.</translation>
    </message>
    <message>
        <source>The end of the link, behind the #, is damaged or of a newer version. Copy the whole link again.</source>
        <translation>نهاية الرابط، بعد #، تالفة أو من إصدار أحدث. انسخ الرابط كله من جديد.</translation>
    </message>
    <message>
        <source>The address of the relay is missing.</source>
        <translation>عنوان المرحّل ناقص.</translation>
    </message>
    <message>
        <source>The address of a relay begins with porchlight://.</source>
        <translation>يبدأ عنوان المرحّل بـ‎porchlight://‎.</translation>
    </message>
    <message>
        <source>The relay is busy. Please try again in a moment.</source>
        <translation>المرحّل مشغول. حاول من جديد بعد لحظة.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a little.</source>
        <translation>محاولات أكثر من اللازم. انتظر قليلًا.</translation>
    </message>
    <message>
        <source>The relay&apos;s disk is full.</source>
        <translation>قرص المرحّل ممتلئ.</translation>
    </message>
    <message>
        <source>The relay is restarting.</source>
        <translation>يُعاد تشغيل المرحّل.</translation>
    </message>
    <message>
        <source>The conversation changed in the meantime.</source>
        <translation>تغيّرت المحادثة في هذه الأثناء.</translation>
    </message>
    <message>
        <source>A message before this one is missing at the relay.</source>
        <translation>تنقص المرحّل رسالة قبل هذه.</translation>
    </message>
    <message>
        <source>They have not accepted your first messages yet.</source>
        <translation>لم تُقبل رسائلك الأولى بعد.</translation>
    </message>
    <message>
        <source>The list of devices has changed meanwhile.</source>
        <translation>تغيّرت قائمة الأجهزة في هذه الأثناء.</translation>
    </message>
    <message>
        <source>They cannot be written to yet: their app has made no keys.</source>
        <translation>لا تمكن مراسلته بعد: لم يُنشئ تطبيقه مفاتيح.</translation>
    </message>
    <message>
        <source>This device waits to be linked by another one.</source>
        <translation>ينتظر هذا الجهاز أن يربطه جهاز آخر.</translation>
    </message>
    <message>
        <source>The relay has no more room for what your devices exchange.</source>
        <translation>لم يعد لدى المرحّل متسع لما تتبادله أجهزتك.</translation>
    </message>
    <message>
        <source>The group has changed meanwhile.</source>
        <translation>تغيّرت المجموعة في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The relay could not understand the request.</source>
        <translation>لم يفهم المرحّل الطلب.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>الرسالة كبيرة جدًّا.</translation>
    </message>
    <message>
        <source>The relay does not support this.</source>
        <translation>لا يدعم المرحّل هذا.</translation>
    </message>
    <message>
        <source>Nobody here has that handle.</source>
        <translation>لا أحد هنا بهذا المعرّف.</translation>
    </message>
    <message>
        <source>That handle is taken.</source>
        <translation>هذا المعرّف مأخوذ.</translation>
    </message>
    <message>
        <source>A handle has 2 to 32 letters, digits, dots, dashes or underscores, and begins with a letter.</source>
        <translation>المعرّف من 2 إلى 32 حرفًا أو رقمًا أو نقطة أو شرطة أو شرطة سفلية، ويبدأ بحرف.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters, at most 256.</source>
        <translation>كلمة المرور 8 محارف على الأقل و256 على الأكثر.</translation>
    </message>
    <message>
        <source>The invitation is unknown, expired or used up.</source>
        <translation>الدعوة مجهولة أو منتهية أو مستهلكة.</translation>
    </message>
    <message>
        <source>You are not a member of this conversation.</source>
        <translation>لست عضوًا في هذه المحادثة.</translation>
    </message>
    <message>
        <source>The relay has another message under this number.</source>
        <translation>لدى المرحّل رسالة أخرى بهذا الرقم.</translation>
    </message>
    <message>
        <source>A message can be deleted for everyone within 48 hours only.</source>
        <translation>لا يمكن حذف رسالة للجميع إلا خلال 48 ساعة.</translation>
    </message>
    <message>
        <source>Only its author can delete a message for everyone.</source>
        <translation>لا يحذف الرسالة للجميع إلا كاتبها.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>لا توجد هذه الرسالة.</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>لا يوجد هذا الجهاز.</translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be.</source>
        <translation>قائمة الأجهزة غير موقّعة كما يجب.</translation>
    </message>
    <message>
        <source>The relay does not have this any more.</source>
        <translation>لم يعد هذا لدى المرحّل.</translation>
    </message>
    <message>
        <source>This is not allowed to you.</source>
        <translation>لا يُسمح لك بهذا.</translation>
    </message>
    <message>
        <source>The group is full.</source>
        <translation>المجموعة ممتلئة.</translation>
    </message>
    <message>
        <source>The change of the group is not signed as it must be.</source>
        <translation>تغيير المجموعة غير موقّع كما يجب.</translation>
    </message>
    <message>
        <source>There is no such person here.</source>
        <translation>لا يوجد هذا الشخص هنا.</translation>
    </message>
    <message>
        <source>What is reported is not what the message said.</source>
        <translation>المُبلَّغ عنه ليس ما قالته الرسالة.</translation>
    </message>
    <message>
        <source>This is not the code of the account&apos;s recovery kit.</source>
        <translation>هذا ليس رمز عُدّة استرداد الحساب.</translation>
    </message>
    <message>
        <source>The relay has no such recovery kit.</source>
        <translation>ليست لدى المرحّل عُدّة استرداد كهذه.</translation>
    </message>
    <message>
        <source>Please sign in.</source>
        <translation>سجّل الدخول.</translation>
    </message>
    <message>
        <source>Handle or password is wrong.</source>
        <translation>المعرّف أو كلمة المرور غير صحيحين.</translation>
    </message>
    <message>
        <source>This device is no longer signed in.</source>
        <translation>لم يعد هذا الجهاز مسجَّل الدخول.</translation>
    </message>
    <message>
        <source>This profile seems to be in use in two places. Please sign in again.</source>
        <translation>يبدو أن هذا الملف الشخصي مستخدم في مكانين. سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>This device connected a second time.</source>
        <translation>اتصل هذا الجهاز مرة ثانية.</translation>
    </message>
    <message>
        <source>The relay gave an answer this version does not know.</source>
        <translation>أعطى المرحّل جوابًا لا يعرفه هذا الإصدار.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروءة</translation>
    </message>
    <message>
        <source>The file for the start at login cannot be changed.</source>
        <translation>لا يمكن تغيير ملف البدء عند تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The relay on this computer does not get ready. Try again in a moment.</source>
        <translation>لم يجهز المرحّل على هذا الحاسوب. حاول من جديد بعد لحظة.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, %1, could not be started.</source>
        <translation>تعذّر تشغيل برنامج المرحّل، %1.</translation>
    </message>
    <message>
        <source>The relay on this computer found no port that is free.</source>
        <translation>لم يجد المرحّل على هذا الحاسوب منفذًا حرًّا.</translation>
    </message>
    <message>
        <source>The relay on this computer has ended without a word.</source>
        <translation>انتهى المرحّل على هذا الحاسوب دون كلمة.</translation>
    </message>
    <message>
        <source>The relay on this computer did not start: %1</source>
        <translation>لم يبدأ المرحّل على هذا الحاسوب: %1</translation>
    </message>
    <message>
        <source>The relay on this computer gives no invitation. Try again in a moment.</source>
        <translation>لا يعطي المرحّل على هذا الحاسوب دعوة. حاول من جديد بعد لحظة.</translation>
    </message>
    <message>
        <source>The relay on this computer gives no invitation: %1</source>
        <translation>لا يعطي المرحّل على هذا الحاسوب دعوة: %1</translation>
    </message>
    <message>
        <source>In the demo the key to what is secret is in memory alone.</source>
        <translation>في العرض التجريبي يكون مفتاح ما هو سرّي في الذاكرة وحدها.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, porchlight-relay, is not on this computer any more.</source>
        <translation>لم يعد برنامج المرحّل، porchlight-relay، على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The relay on this computer has ended by itself.</source>
        <translation>انتهى المرحّل على هذا الحاسوب من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1، إلى %2</translation>
    </message>
    <message>
        <source>There is no profile %1 on this computer any more.</source>
        <translation>لم يعد الملف الشخصي %1 موجودًا على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It is open in another window.</source>
        <translation>إنه مفتوح في نافذة أخرى.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>لا يمكن الكتابة في المجلد %1.</translation>
    </message>
    <message>
        <source>This account is open in another window, which does not answer.</source>
        <translation>هذا الحساب مفتوح في نافذة أخرى لا تستجيب.</translation>
    </message>
    <message>
        <source>The list of your accounts cannot be written. Is the disk full?</source>
        <translation>تتعذر كتابة قائمة حساباتك. هل القرص ممتلئ؟</translation>
    </message>
    <message>
        <source>Not all that this computer has of the account could be deleted: see %1.</source>
        <translation>تعذّر حذف كل ما في هذا الحاسوب من الحساب: انظر %1.</translation>
    </message>
    <message>
        <source>What is stored could not be measured.</source>
        <translation>تعذّر قياس ما هو مخزَّن.</translation>
    </message>
    <message>
        <source>That needs more room on the disk for a moment than there is. Nothing was lost.</source>
        <translation>يحتاج هذا للحظة إلى مساحة على القرص أكبر من المتاح. لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>A newer Porchlight has written the list of your accounts. This one leaves it as it is, and shows the first account.</source>
        <translation>كتب Porchlight أحدث قائمة حساباتك. وهذا يتركها كما هي، ويعرض الحساب الأول.</translation>
    </message>
    <message>
        <source>The list of your accounts is damaged, so only the first one is shown. Nothing of the others was deleted.</source>
        <translation>قائمة حساباتك تالفة، لذا لا يُعرض إلا الأول. ولم يُحذف شيء من الحسابات الأخرى.</translation>
    </message>
    <message>
        <source>Some of the list of your accounts is not known here, and was left as it is.</source>
        <translation>بعض ما في قائمة حساباتك غير معروف هنا، وتُرك كما هو.</translation>
    </message>
</context>
<context>
    <name>SettingsPopup</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Whom you write with sees your picture and what you say about yourself. The relay sees neither.</source>
        <translation>من تراسلهم يرون صورتك وما تقوله عن نفسك. أما المرحّل فلا يرى أيًّا منهما.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>People see it beside your handle, @%1.</source>
        <translation>يراه الناس بجانب معرّفك، ‎@%1.</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>عنك</translation>
    </message>
    <message>
        <source>One line; may be empty.</source>
        <translation>سطر واحد؛ ويجوز تركه فارغًا.</translation>
    </message>
    <message>
        <source>Your devices …</source>
        <translation>أجهزتك…</translation>
    </message>
    <message>
        <source>Privacy …</source>
        <translation>الخصوصية…</translation>
    </message>
    <message>
        <source>What the relay can see …</source>
        <translation>ما يمكن للمرحّل رؤيته…</translation>
    </message>
    <message>
        <source>Change password …</source>
        <translation>تغيير كلمة المرور…</translation>
    </message>
    <message>
        <source>Take your messages along …</source>
        <translation>أخذ رسائلك معك…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>تقليل الحركة</translation>
    </message>
    <message>
        <source>Delete account …</source>
        <translation>حذف الحساب…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Notifications …</source>
        <translation>الإشعارات…</translation>
    </message>
    <message>
        <source>Lock …</source>
        <translation>القفل…</translation>
    </message>
    <message>
        <source>Window and start …</source>
        <translation>النافذة والبدء…</translation>
    </message>
    <message>
        <source>Connection …</source>
        <translation>الاتصال…</translation>
    </message>
    <message>
        <source>Spelling …</source>
        <translation>الإملاء…</translation>
    </message>
    <message>
        <source>Storage …</source>
        <translation>التخزين…</translation>
    </message>
    <message>
        <source>Accounts …</source>
        <translation>الحسابات…</translation>
    </message>
    <message>
        <source>Add an account …</source>
        <translation>إضافة حساب…</translation>
    </message>
</context>
<context>
    <name>ShortcutsPopup</name>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Mention a member of the group</source>
        <translation>ذكر عضو في المجموعة</translation>
    </message>
    <message>
        <source>Previous and next conversation</source>
        <translation>المحادثة السابقة والتالية</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Walk through a list</source>
        <translation>التنقل في قائمة</translation>
    </message>
    <message>
        <source>Copy the message or the selected words</source>
        <translation>نسخ الرسالة أو الكلمات المحددة</translation>
    </message>
    <message>
        <source>What can be done with the message</source>
        <translation>ما يمكن فعله بالرسالة</translation>
    </message>
    <message>
        <source>The way of your message</source>
        <translation>مسار رسالتك</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>إلى أحدث رسالة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Close, or back to the conversations</source>
        <translation>إغلاق، أو رجوع إلى المحادثات</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>هذه القائمة</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Bold, italic</source>
        <translation>عريض، مائل</translation>
    </message>
    <message>
        <source>Struck out, code</source>
        <translation>يتوسطه خط، شفرة</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>إيموجي</translation>
    </message>
    <message>
        <source>Lock, if there is a passphrase</source>
        <translation>القفل، إن كانت هناك عبارة مرور</translation>
    </message>
    <message>
        <source>Look for a message of this conversation</source>
        <translation>البحث عن رسالة في هذه المحادثة</translation>
    </message>
    <message>
        <source>Look for a message anywhere</source>
        <translation>البحث عن رسالة في كل مكان</translation>
    </message>
    <message>
        <source>Go to a conversation, or do anything</source>
        <translation>الذهاب إلى محادثة، أو فعل أي شيء</translation>
    </message>
    <message>
        <source>This conversation in a window of its own</source>
        <translation>هذه المحادثة في نافذة مستقلة</translation>
    </message>
    <message>
        <source>Close such a window</source>
        <translation>إغلاق نافذة كهذه</translation>
    </message>
    <message>
        <source>The first to the ninth account, if there are several</source>
        <translation>من الحساب الأول إلى التاسع، إن كانت عدة</translation>
    </message>
</context>
<context>
    <name>SixDigits</name>
    <message>
        <source>The digits: %1, %2</source>
        <translation>الأرقام: %1، %2</translation>
    </message>
</context>
<context>
    <name>SpellingPopup</name>
    <message>
        <source>Spelling</source>
        <translation>الإملاء</translation>
    </message>
    <message>
        <source>Check spelling while I write</source>
        <translation>دقق الإملاء أثناء الكتابة</translation>
    </message>
    <message>
        <source>On this computer alone: nobody is asked, and nothing of it is kept.</source>
        <translation>على هذا الحاسوب وحده: لا يُسأل أحد، ولا يُحفظ شيء منه.</translation>
    </message>
    <message>
        <source>It knows the words of: %1.</source>
        <translation>يعرف كلمات: %1.</translation>
    </message>
    <message>
        <source>There are no words of any language on this computer. On Debian they come with the package %1.</source>
        <translation>لا توجد كلمات أي لغة على هذا الحاسوب. في ديبيان تأتي مع الحزمة %1.</translation>
    </message>
    <message>
        <source>There are no words of the language of this window. On Debian they come with the package %1; or choose another language.</source>
        <translation>لا توجد كلمات لغة هذه النافذة. في ديبيان تأتي مع الحزمة %1؛ أو اختر لغة أخرى.</translation>
    </message>
    <message>
        <source>Languages you write</source>
        <translation>اللغات التي تكتب بها</translation>
    </message>
    <message>
        <source>A word is right when one of them knows it. With none chosen it is the language of this window.</source>
        <translation>الكلمة صحيحة إذا عرفتها إحداها. وإن لم تُختر أي منها فهي لغة هذه النافذة.</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>كلماتك الخاصة</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>نسيان «%1»</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا مزيد</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>not available now</source>
        <translation>غير متاح الآن</translation>
    </message>
</context>
<context>
    <name>StartPopup</name>
    <message>
        <source>Window and start</source>
        <translation>النافذة والبدء</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>البدء عند تسجيل دخولي</translation>
    </message>
    <message>
        <source>Behind its icon in the tray, or minimised where there is none.</source>
        <translation>خلف أيقونته في صينية النظام، أو مصغّرًا حيث لا توجد.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>أيقونة في صينية النظام</translation>
    </message>
    <message>
        <source>This desktop has no tray at the moment.</source>
        <translation>ليس لسطح المكتب هذا صينية نظام حاليًا.</translation>
    </message>
    <message>
        <source>Closing the window leaves Porchlight running</source>
        <translation>إغلاق النافذة يُبقي Porchlight يعمل</translation>
    </message>
    <message>
        <source>Its icon brings the window back.</source>
        <translation>أيقونته تعيد النافذة.</translation>
    </message>
    <message>
        <source>Only while its icon is there: else closing the window ends Porchlight.</source>
        <translation>فقط ما دامت أيقونته موجودة: وإلا فإن إغلاق النافذة يُنهي Porchlight.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>StoragePopup</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Index of the search</source>
        <translation>فهرس البحث</translation>
    </message>
    <message>
        <source>Pictures of people and groups</source>
        <translation>صور الأشخاص والمجموعات</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>كل ما عدا ذلك</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>التخزين</translation>
    </message>
    <message>
        <source>%1 on this device</source>
        <translation>%1 على هذا الجهاز</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>جارٍ القياس…</translation>
    </message>
    <message>
        <source>Largest conversations</source>
        <translation>أكبر المحادثات</translation>
    </message>
    <message>
        <source>Clearing …</source>
        <translation>جارٍ الإفراغ…</translation>
    </message>
    <message>
        <source>Giving room back …</source>
        <translation>جارٍ إرجاع المساحة…</translation>
    </message>
    <message>
        <source>Making the index …</source>
        <translation>جارٍ إنشاء الفهرس…</translation>
    </message>
    <message>
        <source>How much is done</source>
        <translation>مقدار ما أُنجز</translation>
    </message>
    <message>
        <source>Give room back</source>
        <translation>إرجاع المساحة</translation>
    </message>
    <message>
        <source>There is no room that is held and not used.</source>
        <translation>لا مساحة محجوزة بلا استعمال.</translation>
    </message>
    <message>
        <source>Make the index anew</source>
        <translation>إنشاء الفهرس من جديد</translation>
    </message>
    <message>
        <source>For when the search does not find what is there. Until it is done, some is not found.</source>
        <translation>عندما لا يجد البحث ما هو موجود. إلى أن ينتهي لن يُعثر على بعضه.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>%1 are held and not used. Nothing is lost by giving them back. It may take a moment, in which new messages wait.</source>
        <translation>%1 محجوزة بلا استعمال. لا يُفقد شيء بإرجاعها. قد يستغرق ذلك لحظة تنتظر فيها الرسائل الجديدة.</translation>
    </message>
</context>
<context>
    <name>StorageRow</name>
    <message numerus="yes">
        <source>%1 in %Ln messages</source>
        <translation>
            <numerusform>%1 في %Ln رسالة</numerusform>
            <numerusform>%1 في رسالة واحدة (%Ln)</numerusform>
            <numerusform>%1 في رسالتين (%Ln)</numerusform>
            <numerusform>%1 في %Ln رسائل</numerusform>
            <numerusform>%1 في %Ln رسالة</numerusform>
            <numerusform>%1 في %Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>إفراغ…</translation>
    </message>
    <message>
        <source>What was said there up to now goes from this device, and does not come back to it. Your other devices and the others keep it, and the conversation goes on. What is still to be sent stays. What you sent in the last seven days is kept for so long, in case the relay has to be set up again.</source>
        <translation>ما قيل هناك حتى الآن يزول عن هذا الجهاز ولا يعود إليه. أجهزتك الأخرى والآخرون يحتفظون به، والمحادثة مستمرة. ما لم يُرسل بعد يبقى. وما أرسلته في الأيام السبعة الأخيرة يُحفظ طوال هذه المدة، إن لزم إعداد المرحّل من جديد.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليها</translation>
    </message>
    <message>
        <source>Clear on this device</source>
        <translation>إفراغ على هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>ThemeSheet</name>
    <message>
        <source>“%1” is true or false.</source>
        <translation>قيمة «%1» هي true أو false.</translation>
    </message>
    <message>
        <source>“%1” is a short text.</source>
        <translation>«%1» نص قصير.</translation>
    </message>
    <message>
        <source>“%1” is a list of names with their values, at most %2.</source>
        <translation>«%1» قائمة أسماء بقيمها، %2 على الأكثر.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is no name: letters, then digits.</source>
        <translation>«%1» في «%2» ليس اسمًا: حروف ثم أرقام.</translation>
    </message>
    <message>
        <source>“%1” takes the name of a colour; colours as numbers stand in “palette”.</source>
        <translation>تأخذ «%1» اسم لون؛ والألوان أرقامًا تكون في «palette».</translation>
    </message>
    <message>
        <source>A theme has at most %1 KB.</source>
        <translation>حجم السمة %1 كيلوبايت على الأكثر.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>السطر %1: %2.</translation>
    </message>
    <message>
        <source>“%1” is no colour: #RRGGBB, or #AARRGGBB with how opaque it is.</source>
        <translation>«%1» ليس لونًا: ‎#RRGGBB‎ أو ‎#AARRGGBB‎ مع مقدار العتامة.</translation>
    </message>
    <message>
        <source>“%1” is a whole number from 0 to %2.</source>
        <translation>«%1» عدد صحيح من 0 إلى %2.</translation>
    </message>
</context>
<context>
    <name>TimelineHeader</name>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>يكتب…</translation>
    </message>
    <message>
        <source>online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>away</source>
        <translation>بعيد</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>آخر ظهور: %1</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>رجوع إلى المحادثات</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>ملاحظات لنفسك</translation>
    </message>
    <message>
        <source>About the group</source>
        <translation>عن المجموعة</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>عن هذا الشخص</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>رقم الأمان</translation>
    </message>
    <message>
        <source>Muted; for how long</source>
        <translation>مكتومة؛ إلى متى</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Open in its own window (Ctrl+Shift+O)</source>
        <translation>فتح في نافذة مستقلة (Ctrl+Shift+O)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Porchlight: %Ln unread</source>
        <translation>
            <numerusform>‏Porchlight: %Ln غير مقروءة</numerusform>
            <numerusform>‏Porchlight: %Ln غير مقروءة</numerusform>
            <numerusform>‏Porchlight: %Ln غير مقروءة</numerusform>
            <numerusform>‏Porchlight: %Ln غير مقروءة</numerusform>
            <numerusform>‏Porchlight: %Ln غير مقروءة</numerusform>
            <numerusform>‏Porchlight: %Ln غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Not quiet any more</source>
        <translation>إنهاء الهدوء</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>هدوء لمدة ساعة</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>TryHere</name>
    <message>
        <source>Try it on this computer: its relay is not installed</source>
        <translation>جرّبه على هذا الحاسوب: مرحّله غير مثبَّت</translation>
    </message>
    <message>
        <source>The relay on this computer is getting ready …</source>
        <translation>المرحّل على هذا الحاسوب يستعد…</translation>
    </message>
    <message>
        <source>Try it on this computer</source>
        <translation>جرّبه على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Install porchlight-relay, or ask somebody for an invitation.</source>
        <translation>ثبّت porchlight-relay، أو اطلب من أحدهم دعوة.</translation>
    </message>
    <message>
        <source>It runs, and its invitation stands above. Choose a handle and a password.</source>
        <translation>إنه يعمل، ودعوته أعلاه. اختر معرّفًا وكلمة مرور.</translation>
    </message>
    <message>
        <source>No invitation? A relay starts for this computer alone. It runs while Porchlight does.</source>
        <translation>بلا دعوة؟ يبدأ مرحّل لهذا الحاسوب وحده. ويعمل ما دام Porchlight يعمل.</translation>
    </message>
</context>
<context>
    <name>UnreadDivider</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>واحدة جديدة</numerusform>
            <numerusform>اثنتان جديدتان</numerusform>
            <numerusform>%Ln جديدة</numerusform>
            <numerusform>%Ln جديدة</numerusform>
            <numerusform>%Ln جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
</context>
<context>
    <name>VerifiedMark</name>
    <message>
        <source>safety number verified</source>
        <translation>رقم الأمان متحقَّق منه</translation>
    </message>
</context>
<context>
    <name>WhichAccountPopup</name>
    <message>
        <source>Which account?</source>
        <translation>أي حساب؟</translation>
    </message>
    <message>
        <source>The link leads into a group on %1, where you have several accounts.</source>
        <translation>يقود الرابط إلى مجموعة على %1 حيث لديك عدة حسابات.</translation>
    </message>
    <message>
        <source>Which of them is to write to @%1? On another relay the same handle can be somebody else.</source>
        <translation>أي منها يكتب إلى @%1؟ قد يكون المعرّف نفسه على مرحّل آخر شخصًا آخر.</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>لا شيء منها</translation>
    </message>
</context>
<context>
    <name>porchlight::models::ConversationListModel</name>
    <message>
        <source>Message deleted</source>
        <translation>رسالة محذوفة</translation>
    </message>
    <message>
        <source>A message from a newer version of Porchlight</source>
        <translation>رسالة من إصدار أحدث من Porchlight</translation>
    </message>
    <message>
        <source>A message that cannot be read</source>
        <translation>رسالة تتعذّر قراءتها</translation>
    </message>
    <message>
        <source>A message that was damaged on a disk</source>
        <translation>رسالة تلفت على قرص</translation>
    </message>
    <message>
        <source>A message that could not be opened, and was put aside</source>
        <translation>رسالة تعذّر فتحها فوُضعت جانبًا</translation>
    </message>
    <message>
        <source>A message whose key is on its way</source>
        <translation>رسالة مفتاحها في الطريق</translation>
    </message>
    <message>
        <source>A message whose key never came</source>
        <translation>رسالة لم يصل مفتاحها قط</translation>
    </message>
    <message>
        <source>A message that is no longer on the relay</source>
        <translation>رسالة لم تعد على المرحّل</translation>
    </message>
    <message>
        <source>Notes to self</source>
        <translation>ملاحظات لنفسك</translation>
    </message>
    <message>
        <source>A group without a name</source>
        <translation>مجموعة بلا اسم</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>أحدهم</translation>
    </message>
</context>
<context>
    <name>porchlight::models::GroupPins</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>porchlight::models::MessageActions</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>porchlight::models::SearchPeople</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>porchlight::models::TimelineModel</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>porchlight::storybook::ThemeEditor</name>
    <message>
        <source>A value is a name, a number, or a colour as #RRGGBB.</source>
        <translation>القيمة اسم أو عدد أو لون على شكل ‎#RRGGBB.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>تعذّرت كتابة %1: ‏%2</translation>
    </message>
</context>
<context>
    <name>porchlight::theme::ThemeBook</name>
    <message>
        <source>There is no theme “%1”.</source>
        <translation>لا سمة باسم «%1».</translation>
    </message>
    <message>
        <source>“base” is one of light, dark and contrast.</source>
        <translation>«base» أحد light وdark وcontrast.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>لا شيء اسمه «%1».</translation>
    </message>
    <message>
        <source>The palette has no “%1”.</source>
        <translation>لا «%1» في اللوحة.</translation>
    </message>
    <message>
        <source>“%1” has at least one colour.</source>
        <translation>في «%1» لون واحد على الأقل.</translation>
    </message>
    <message>
        <source>There is no colour “%1”.</source>
        <translation>لا لون باسم «%1».</translation>
    </message>
</context>
</TS>
