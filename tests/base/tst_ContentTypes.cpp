// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/content/Content.h"

#include <QCborArray>
#include <QCborMap>
#include <QTest>

#include <random>

using namespace porchlight;

namespace {

using Type = Content::Type;

const MessageId message = *MessageId::fromHex("0102030405060708090a0b0c0d0e0f10");
const ConversationId talk = *ConversationId::fromHex("1112131415161718191a1b1c1d1e1f20");
const AccountId author = *AccountId::fromHex("2122232425262728292a2b2c2d2e2f30");

/// One of each type, with every field it has.
std::vector<Content> samples()
{
    const Reply reply{message, author, QStringLiteral("so?")};
    return {
        {.type = quint64(Type::Text), .text = QStringLiteral("yes"), .reply = reply},
        {.type = quint64(Type::Edit), .text = QStringLiteral("no"), .target = message},
        {.type = quint64(Type::Reaction), .text = QStringLiteral("\u2764\ufe0f"), .target = message},
        {.type = quint64(Type::Draft), .text = QStringLiteral("well"), .reply = reply, .conversation = talk},
        {.type = quint64(Type::Pin), .conversation = talk, .on = true},
        {.type = quint64(Type::Archive), .conversation = talk, .on = false},
        {.type = quint64(Type::DeleteForMe), .target = message, .conversation = talk},
        {.type = quint64(Type::LocalName), .text = QStringLiteral("Mum"), .conversation = talk},
        {.type = quint64(Type::Text), .text = QStringLiteral("hi @ada!"), .mentions = {{author, 3, 4}}},
        {.type = quint64(Type::GroupLook), .text = QStringLiteral("Hike"), .picture = "\xff\xd8\xff"},
        {.type = quint64(Type::GroupLook), .text = QStringLiteral("Hike"), .pins = {reply}},
        {.type = quint64(Type::Preferences), .conversation = talk, .flags = 3},
        {.type = quint64(Type::HiddenConversation), .conversation = talk, .on = true},
        {.type = quint64(Type::Face), .text = QStringLiteral("hi"), .picture = "\xff\xd8\xff\xff\xd9", .version = 7},
        {.type = quint64(Type::Edit), .text = QStringLiteral("@ada!"), .target = message, .mentions = {{author, 0, 4}}},
    };
}

ContentState stateOf(const QCborMap &map)
{
    Content content;
    return decodeContent(map.toCborValue().toCbor(), content);
}

} // namespace

/// The types of content and what each holds (E1, A12, B2), from bytes that anybody may have made (F7).
class tst_ContentTypes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenBytes_A12()
    {
        const QByteArray m = "500102030405060708090a0b0c0d0e0f10";
        const QByteArray c = "501112131415161718191a1b1c1d1e1f20";
        const QByteArray quoted = "a301" + m + "02502122232425262728292a2b2c2d2e2f30" "0363736f3f";
        const QByteArray reply = "04" + quoted;
        const std::vector<QByteArray> golden = {
            "a30101026379657" "3" + reply,
            "a3010202626e6f05" + m,
            "a301030266e29da4efb88f05" + m,
            "a40110026477656c6c06" + c + reply,
            "a3011106" + c + "07f5",
            "a3011206" + c + "07f4",
            "a3011305" + m + "06" + c,
            "a3011402634d756d06" + c,
            "a3010102686869204061646121" "0a81a301502122232425262728292a2b2c2d2e2f3002030304",
            "a301040264" "48696b65" "0943ffd8ff",
            "a301040264" "48696b65" "0e81" + quoted,
            "a3011506" + c + "0c03",
            "a3011606" + c + "07f5",
            "a4010502626869" "0945ffd8ffffd9" "0d07",
            "a40102026540616461210" "5" + m + "0a81a301502122232425262728292a2b2c2d2e2f3002000304",
        };
        const auto all = samples();
        QCOMPARE(golden.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            QByteArray bytes = QByteArray::fromHex(golden[i]);
            Content content;
            QVERIFY2(decodeContent(bytes, content) == ContentState::Readable, golden[i].constData());
            QVERIFY2(content == all[i], golden[i].constData());
            QVERIFY(decodeContent(encodeContent(all[i]), content) == ContentState::Readable);
            QVERIFY(content == all[i]);
            QCOMPARE(encodeContent(all[i]).size(), bytes.size());
        }
    }

    void whatIsMissingOrOfAnotherKindIsUnreadable_F7()
    {
        for (const Content &sample : samples()) {
            const QCborMap whole = QCborValue::fromCbor(encodeContent(sample)).toMap();
            for (const QCborValue &key : whole.keys()) {
                QCborMap bent = whole;
                bent[key.toInteger()] = QCborMap{{1, 2}};
                if (key.toInteger() != 1)
                    QVERIFY2(stateOf(bent) == ContentState::Unreadable, qPrintable(key.toDiagnosticNotation()));
                QCborMap lacking = whole;
                lacking.remove(key.toInteger());
                const bool isAllOfIt = key.toInteger() == 2 && sample.picture.isEmpty();
                const bool isOfLook = (sample.type == quint64(Type::GroupLook) && key.toInteger() != 1 && !isAllOfIt)
                    || (sample.type == quint64(Type::Face) && (key.toInteger() == 2 || key.toInteger() == 9));
                const bool isOptional = key.toInteger() == 4 || key.toInteger() == 10 || isOfLook;
                QCOMPARE(stateOf(lacking) == ContentState::Readable, isOptional);
            }
        }
    }

    void whatIsBeyondALimitIsUnreadable_F7()
    {
        QCborMap reply{{1, message.toBytes()}, {2, author.toBytes()}, {3, QString(quoteCharsMax, u'q')}};
        QVERIFY(stateOf({{1, 1}, {2, QStringLiteral("x")}, {4, reply}}) == ContentState::Readable);
        reply[3] = QString(quoteCharsMax + 1, u'q');
        QVERIFY(stateOf({{1, 1}, {2, QStringLiteral("x")}, {4, reply}}) == ContentState::Unreadable);
        for (const QByteArray &id : {QByteArray(), QByteArray(15, 'i'), QByteArray(17, 'i'), QByteArray(16, '\0')}) {
            QVERIFY(stateOf({{1, 2}, {2, QStringLiteral("x")}, {5, id}}) == ContentState::Unreadable);
            QVERIFY(stateOf({{1, 17}, {6, id}, {7, true}}) == ContentState::Unreadable);
        }
        QVERIFY(stateOf({{1, 2}, {2, QString()}, {5, message.toBytes()}}) == ContentState::Unreadable); // an edit to nothing
        QVERIFY(stateOf({{1, 20}, {2, QString(65, u'n')}, {6, talk.toBytes()}}) == ContentState::Unreadable);
        QCborArray pins;
        for (quint8 i = 1; i <= pinsMax; ++i)
            pins.append(QCborMap{{1, QByteArray(16, char(i))}, {2, author.toBytes()}, {3, QString()}});
        QVERIFY(stateOf({{1, 4}, {2, QString()}, {14, pins}}) == ContentState::Readable);
        QVERIFY(stateOf({{1, 4}, {2, QString()}, {14, QCborArray()}}) == ContentState::Unreadable);
        QCborArray twice = pins;
        twice[1] = QCborValue(pins[0]);
        QVERIFY(stateOf({{1, 4}, {2, QString()}, {14, twice}}) == ContentState::Unreadable);
        pins.append(QCborMap{{1, QByteArray(16, 'x')}, {2, author.toBytes()}, {3, QString()}});
        QVERIFY(stateOf({{1, 4}, {2, QString()}, {14, pins}}) == ContentState::Unreadable);
        const QByteArray picture = "\x89PNG\r\n\x1a\n" + QByteArray(pictureBytesMax - 8, 'p');
        QVERIFY(stateOf({{1, 4}, {9, picture}}) == ContentState::Readable);
        QVERIFY(stateOf({{1, 4}, {9, QByteArray(picture + 'p')}}) == ContentState::Unreadable);
        QVERIFY(stateOf({{1, 4}, {9, QByteArray("<svg/>")}}) == ContentState::Unreadable);
        QVERIFY(stateOf({{1, 4}, {2, QString(65, u'n')}}) == ContentState::Unreadable);
        QVERIFY(stateOf({{1, 4}}) == ContentState::Unreadable);
        const QByteArray whole = picture.chopped(8) + QByteArray("IEND\xae\x42\x60\x82");
        QVERIFY(stateOf({{1, 5}, {9, whole}, {13, 1}}) == ContentState::Readable);
        QVERIFY(stateOf({{1, 5}, {9, picture}, {13, 1}}) == ContentState::Unreadable); // it is cut off
        QVERIFY(stateOf({{1, 5}, {9, QByteArray(whole + 'p')}, {13, 1}}) == ContentState::Unreadable);
        QVERIFY(stateOf({{1, 5}, {2, QString(aboutCharsMax, u'a')}, {13, 1}}) == ContentState::Readable);
        QVERIFY(stateOf({{1, 5}, {2, QString(aboutCharsMax + 1, u'a')}, {13, 1}}) == ContentState::Unreadable);
        QVERIFY(stateOf({{1, 5}, {13, qint64(faceVersionMax)}}) == ContentState::Readable);
        for (const QCborValue &version : {QCborValue(0), QCborValue(-1), QCborValue(qint64(faceVersionMax) + 1), QCborValue(1.5)})
            QVERIFY(stateOf({{1, 5}, {13, version}}) == ContentState::Unreadable);
    }

    void mentionsAreOfTheText_D3()
    {
        const QString text = QStringLiteral("@a \U0001F600 @b");
        const auto one = [](qint64 start, qint64 length) { return QCborMap{{1, author.toBytes()}, {2, start}, {3, length}}; };
        const auto with = [&](const QCborArray &list) { return stateOf({{1, 1}, {2, text}, {10, list}}); };
        QVERIFY(with({one(0, 2), one(3, 2), one(6, 2)}) == ContentState::Readable);
        QVERIFY(with({one(0, text.size())}) == ContentState::Readable);
        for (const QCborArray &bad : {QCborArray{}, {one(0, 0)}, {one(-1, 2)}, {one(0, text.size() + 1)}, {one(text.size(), 1)}, {one(0, 1LL << 32)},
                                      {one(3, 1)}, {one(4, 1)}, {one(6, 2), one(0, 2)}, {one(0, 2), one(1, 2)}, {QCborMap{{2, 0}, {3, 2}}},
                                      {QCborMap{{1, QByteArray(16, '\0')}, {2, 0}, {3, 2}}}, {QCborMap{{1, author.toBytes()}, {2, 0.0}, {3, 2}}}, {7}})
            QVERIFY2(with(bad) == ContentState::Unreadable, qPrintable(QCborValue(bad).toDiagnosticNotation()));
        QCborArray many;
        QString names;
        for (int at = 0; at < int(mentionsMax); ++at, names += QStringLiteral("@a"))
            many.append(one(2 * at, 2));
        QVERIFY(stateOf({{1, 1}, {2, QString(names + QStringLiteral("@a"))}, {10, many}}) == ContentState::Readable);
        many.append(one(2 * qint64(mentionsMax), 2));
        QVERIFY(stateOf({{1, 1}, {2, QString(names + QStringLiteral("@a"))}, {10, many}}) == ContentState::Unreadable);
    }

    void aReactionIsOneSign_E1()
    {
        for (const char16_t *good : {u"\u2764\ufe0f", u"\U0001F44D", u"\U0001F44D\U0001F3FD", u"\U0001F1E9\U0001F1EA", u"!", u"\u00e9", u"e\u0301",
                                     u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", u"1\ufe0f\u20e3"})
            QVERIFY2(isReactionEmoji(QString::fromUtf16(good)), qPrintable(QString::fromUtf16(good)));
        for (const char16_t *bad : {u"", u" ", u"ab", u"\U0001F44D\U0001F44D", u"\n", u"\u202e", u"\u200d", u"\u3164", u"\u0301", u"\U0001F44D ",
                                    u"\U0001F44D\u202e"})
            QVERIFY2(!isReactionEmoji(QString::fromUtf16(bad)), qPrintable(QString::fromUtf16(bad)));
        QVERIFY(!isReactionEmoji(QStringLiteral("e") + QString(16, QChar(0x0301)))); // one sign, and 33 bytes
        QVERIFY(isReactionEmoji(QStringLiteral("e") + QString(15, QChar(0x0301))));
        QVERIFY(!isReactionEmoji(QString(QChar(0xD83D))));
    }

    void unknownFieldsArePassedOverAndMeanThatTheBodyIsKept_B6()
    {
        for (const Content &sample : samples()) {
            QCborMap more = QCborValue::fromCbor(encodeContent(sample)).toMap();
            more[99] = QCborMap{{1, QStringLiteral("from the future")}};
            Content content;
            QVERIFY(decodeContent(more.toCborValue().toCbor(), content) == ContentState::Readable);
            QVERIFY(content.hasMore);
            content.hasMore = false;
            QVERIFY(content == sample);
        }
    }

    void quotesAreShort_E1()
    {
        QCOMPARE(quoteOf(QStringLiteral(" a\n b ")), QStringLiteral("a b"));
        const QString cut = quoteOf(QStringLiteral("\U0001F600").repeated(200));
        QVERIFY(cut.size() <= quoteCharsMax && cut.isValidUtf16() && cut.endsWith(QChar(0x2026)));
        QVERIFY(quoteOf(QString()).isEmpty());
    }

    /// Bytes of samples bent at random: whatever comes is one of three states, and within the limits when readable.
    void bentBytesNeverBreakAnything_F7()
    {
        std::mt19937 random(20);
        const auto all = samples();
        int readable = 0;
        for (int round = 0; round < 40'000; ++round) {
            QByteArray bytes = encodeContent(all[random() % all.size()]);
            for (quint32 i = 1 + random() % 3; i > 0; --i) {
                const int at = int(random() % quint32(bytes.size()));
                switch (random() % 4) {
                case 0: bytes[at] = char(random()); break;
                case 1: bytes.insert(at, char(random())); break;
                case 2: bytes.remove(at, 1 + int(random() % 3)); break;
                default: bytes.truncate(at + 1); break;
                }
                if (bytes.isEmpty())
                    bytes = "x";
            }
            Content content;
            if (decodeContent(bytes, content) != ContentState::Readable) {
                QVERIFY(content.mentions.empty() && !content.reply && content.target.isNull() && content.conversation.isNull());
                continue;
            }
            ++readable;
            QVERIFY(content.text.toUtf8().size() <= textBytesMax && (!content.reply || content.reply->quote.size() <= quoteCharsMax));
            Content again;
            content.hasMore = false;
            QVERIFY(decodeContent(encodeContent(content), again) == ContentState::Readable && again == content);
        }
        QVERIFY2(readable > 1'000 && readable < 39'000, qPrintable(QString::number(readable)));
    }
};

QTEST_APPLESS_MAIN(tst_ContentTypes)
#include "tst_ContentTypes.moc"
