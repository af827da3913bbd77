// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/content/Content.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

#include <random>

using namespace porchlight;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

Content text(const QString &words, const QString &name = QStringLiteral("Alice"))
{
    return {quint64(Content::Type::Text), words, name};
}

ContentState stateOf(const QByteArray &bytes)
{
    Content content;
    return decodeContent(bytes, content);
}

bool hasHalfCharacter(const QString &s)
{
    return !s.isValidUtf16();
}

} // namespace

/// What people say (E1), read from bytes that anybody may have made (F7, B-13, B-14); newer types are kept (B6).
class TestContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenBytes()
    {
        QCOMPARE(encodeContent(text(QStringLiteral("hi"))).toHex(), QByteArray("a301010262686903" "65416c696365"));
        QCOMPARE(encodeContent(text(QStringLiteral("hi"), {})).toHex(), QByteArray("a2010102626869"));
    }

    void roundTrips()
    {
        for (const QString &words : {QString(), QStringLiteral("hello"), QStringLiteral("\u00e4\u4e16\U0001F600"),
                                     QStringLiteral("<img src=x> %1 %n &amp;\n\ttab"), QString(QChar(0)),
                                     QString(16 * 1024, u'x'), QString(5'461, u'\u20ac')}) {
            Content content;
            QVERIFY(decodeContent(encodeContent(text(words)), content) == ContentState::Readable);
            QCOMPARE(content.text, words);
            QVERIFY(content == text(words));
        }
    }

    void longTextsAreCutAtAWholeCharacter()
    {
        for (const QString &character : {QStringLiteral("x"), QStringLiteral("\u00e4"), QStringLiteral("\u20ac"),
                                         QStringLiteral("\U0001F600")}) {
            for (const QString &before : {QString(), QStringLiteral("a"), QStringLiteral("ab"), QStringLiteral("abc")}) {
                const QString words = before + character.repeated(20'000);
                Content content;
                QVERIFY(decodeContent(encodeContent(text(words)), content) == ContentState::Readable);
                const qsizetype bytes = content.text.toUtf8().size();
                QVERIFY(bytes <= textBytesMax && bytes > textBytesMax - 4);
                QVERIFY(words.startsWith(content.text) && !hasHalfCharacter(content.text));
            }
        }
        Content content;
        decodeContent(encodeContent(text(QString(textBytesMax, u'x'))), content);
        QCOMPARE(content.text.size(), textBytesMax); // the limit itself is not cut
    }

    void typesOfALaterDayAreKept()
    {
        for (const char *bytes : {"a10109", "a2010902626869", "a1011a000f4240", "a20109187b820102", "a1013863"})
            QVERIFY2(stateOf(hex(bytes)) == ContentState::UnknownType, bytes);
        Content content;
        QVERIFY(decodeContent(hex("a3010702182a0365416c696365"), content) == ContentState::UnknownType);
        QCOMPARE(content.type, quint64(7));
        QCOMPARE(content.senderName, QStringLiteral("Alice"));
        QVERIFY(content.text.isEmpty());
    }

    void fieldsOfALaterDayArePassedOver()
    {
        Content content;
        QVERIFY(decodeContent(hex("a501010262686909820102" "6161f5" "20f6"), content) == ContentState::Readable);
        QCOMPARE(content.text, QStringLiteral("hi"));
    }

    void unreadable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const char *items[] = {"", "00", "80", "60", "f6", "a0", "a1", "a100", "a10101", "a2010102", "a201010200",
                               "a20101024161", "a2010102f6", "a1016161", "a10100", "a10262686900", "a2010102626869ff",
                               "a201010262c328", "a2010102627369" "00", "bf0101026268", "ffff", "a2010102fc",
                               "a201fb3ff000000000000002626869", "a201fbfdfd01020304050602626869",
                               "a2010102" "7b7fffffffffffffff", "a2010102" "9b7fffffffffffffff"};
        for (const char *item : items)
            QTest::newRow(*item ? item : "empty") << hex(item);
        QTest::newRow("deep arrays") << QByteArray(100'000, '\x81');
        QTest::newRow("deep maps") << hex("a100").repeated(100'000);
        QTest::newRow("deep tags") << QByteArray(100'000, '\xc1');
    }

    void unreadable()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(stateOf(bytes) == ContentState::Unreadable);
    }

    void everyCutAndEveryBitOfIt()
    {
        const QByteArray good = encodeContent(text(QStringLiteral("hello \U0001F600"), QStringLiteral("Al \u00e4")));
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY(stateOf(good.first(length)) == ContentState::Unreadable);
        for (qsizetype bit = 0; bit < 8 * good.size(); ++bit) {
            QByteArray flipped = good;
            flipped.data()[bit / 8] ^= char(1 << (bit % 8));
            Content content;
            if (decodeContent(flipped, content) == ContentState::Readable)
                QVERIFY(!hasHalfCharacter(content.text) && content.senderName == cleanedDisplayName(content.senderName));
        }
    }

    void namesAreCleaned_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("cleaned");
        const auto same = [](const char *row, const QString &name) { QTest::newRow(row) << name << name; };
        same("plain", QStringLiteral("Alice Example"));
        same("accents", QStringLiteral("Zo\u00eb M\u00fcller"));
        same("combining marks", QStringLiteral("e\u0301"));
        same("Arabic", QStringLiteral("\u0644\u064a\u0644\u0649"));
        same("family of emoji", QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467"));
        same("heart", QStringLiteral("\u2764\uFE0F"));
        same("markup is text", QStringLiteral("<b>You</b> &amp; %1"));
        const auto changed = [](const char *row, const QString &name, const char *cleaned) {
            QTest::newRow(row) << name << QString::fromLatin1(cleaned);
        };
        changed("spaces", QStringLiteral("  a   b  "), "a b");
        changed("other spaces", QStringLiteral("a\u00a0\u2003\u3000b"), "a b");
        changed("line breaks", QStringLiteral("Alice\nBob: hello"), "Alice Bob: hello");
        changed("all line breaks", QStringLiteral("a\r\n\v\f\u0085\u2028\u2029b"), "a b");
        changed("NUL and escape", QString(QStringLiteral("a") + QChar(0) + QStringLiteral("\u001b[31mb")), "a [31mb");
        changed("overrides", QStringLiteral("\u202eecilA\u202c \u202a\u202b\u202d"), "ecilA");
        changed("isolates", QStringLiteral("\u2066a\u2067b\u2068c\u2069"), "a b c");
        changed("marks of direction", QStringLiteral("\u200ea\u200f\u061c"), "a");
        changed("zero width", QStringLiteral("a\u200bb\ufeffc\u00adc\u2060d"), "a b c c d");
        changed("tags", QStringLiteral("a\U000E0041\U000E007Fb"), "a b");
        changed("noncharacters", QStringLiteral("a\uFFFF\uFDD0b\U0001FFFE"), "a b");
        changed("empty", QString(), "");
        changed("spaces only", QStringLiteral(" \t\u3000"), "");
        changed("joiners only", QStringLiteral("\u200d\u200d \u200d"), "");
        changed("blank letters", QStringLiteral("\u3164\u115f\u1160\uffa0\u2800"), "");
    }

    void namesAreCleaned()
    {
        QFETCH(QString, name);
        QFETCH(QString, cleaned);
        QCOMPARE(cleanedDisplayName(name), cleaned);
        QCOMPARE(cleanedDisplayName(cleaned), cleaned); // once is enough
        Content content;
        QVERIFY(decodeContent(encodeContent(text(QStringLiteral("hi"), name)), content) == ContentState::Readable);
        QCOMPARE(content.senderName, cleaned);
    }

    void namesAreCut()
    {
        QCOMPARE(cleanedDisplayName(QString(64, u'x')).size(), 64);
        QCOMPARE(cleanedDisplayName(QString(65, u'x')).size(), 64);
        QCOMPARE(cleanedDisplayName(QString(1'000'000, u'x')).size(), 64);
        QCOMPARE(cleanedDisplayName(QString(QString(63, u'x') + QStringLiteral("\U0001F600"))), QString(63, u'x'));
        QCOMPARE(cleanedDisplayName(QString(62, u'x') + QStringLiteral("\U0001F600")).size(), 64);
        QCOMPARE(cleanedDisplayName(QString(QString(63, u'x') + QStringLiteral(" y"))), QString(63, u'x'));
        QVERIFY(!hasHalfCharacter(cleanedDisplayName(QStringLiteral("\U0001F600").repeated(500))));
        QVERIFY(!hasHalfCharacter(cleanedDisplayName(u'x' + QStringLiteral("\U0001F600").repeated(500))));
    }

    void halfCharacters()
    {
        for (const QString &name : {QString(QChar(0xd83d)), QString(QChar(0xde00)),
                                    QString(QStringLiteral("a") + QChar(0xd83d) + QStringLiteral("b")),
                                    QString(QStringLiteral("a") + QChar(0xde00) + QChar(0xd83d))}) {
            QVERIFY(!hasHalfCharacter(cleanedDisplayName(name)));
            Content content;
            QVERIFY(decodeContent(encodeContent(text(name, name)), content) == ContentState::Readable);
            QVERIFY(!hasHalfCharacter(content.text) && !hasHalfCharacter(content.senderName));
        }
    }

    void anyNameAtAll()
    {
        std::mt19937 random(4);
        for (int run = 0; run < 5'000; ++run) {
            QString name;
            for (unsigned length = random() % 80; length > 0; --length)
                name += QChar(char16_t(random() % 3 ? random() % 0x300 : random()));
            const QString cleaned = cleanedDisplayName(name);
            QCOMPARE(cleanedDisplayName(cleaned), cleaned);
            QVERIFY(cleaned.size() <= displayNameCharsMax && !hasHalfCharacter(cleaned));
            for (const QChar c : cleaned)
                QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Separator_Line);
        }
    }
};

QTEST_APPLESS_MAIN(TestContent)
#include "tst_Content.moc"
