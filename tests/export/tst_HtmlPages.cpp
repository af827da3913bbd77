// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/HtmlPages.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace porchlight;
using namespace porchlight::exporting;

namespace {

const auto nobody = [](const AccountId &) { return QString(); };

/// What a reader of the page sees, with every tag and attribute there is. Not well-formed: an error.
struct Parsed
{
    explicit Parsed(const QByteArray &page)
    {
        QXmlStreamReader reader(page);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                tags.insert(reader.name().toString());
                for (const QXmlStreamAttribute &attribute : reader.attributes())
                    attributes.insert(attribute.name().toString());
            } else if (reader.isCharacters()) {
                text += reader.text();
            }
        }
        error = reader.hasError() ? reader.errorString() : QString();
    }

    QString text;
    QString error;
    QSet<QString> tags;
    QSet<QString> attributes;
};

QSet<QString> names(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.begin(), list.end()};
}

} // namespace

/// Pages in which nothing that people wrote is markup (F1).
class tst_HtmlPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileWordsAreText_F1_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("script") << QStringLiteral("<script>alert(1)</script>");
        QTest::newRow("image") << QStringLiteral("<img src=x onerror=alert(1)>");
        QTest::newRow("out of an attribute") << QStringLiteral("\"'><svg onload=alert(1)>");
        QTest::newRow("end of the text") << QStringLiteral("</div></body></html><iframe src=\"https://example.org\">");
        QTest::newRow("a comment") << QStringLiteral("<!-- --> <![CDATA[ ]]> ]]> <?php ?>");
        QTest::newRow("entities") << QStringLiteral("&lt;b&gt; &#60; &amp; &nosuch; &");
        QTest::newRow("style") << QStringLiteral("</style><style>@import url(https://example.org/x)</style>");
        QTest::newRow("lines") << QStringLiteral("one\n\n  two\tthree");
        QTest::newRow("another direction") << QStringLiteral("\u202Egpj.exe\u202C \u0627\u0644\u0633\u0644\u0627\u0645");
        QTest::newRow("a family") << QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467");
    }

    void hostileWordsAreText_F1()
    {
        QFETCH(QString, words);
        store::ConversationSummary summary;
        summary.peerName = words;
        summary.peerHandle = QStringLiteral("ada");
        store::LocalIdentity identity;
        identity.displayName = words;
        identity.handle = QStringLiteral("liv");
        identity.relayUrl = words;
        store::TimelineRow row;
        row.senderName = words;
        row.text = words;
        row.quote = store::QuoteRow{MessageId(), words, false, words};
        row.reactions.push_back({words, 2, true});
        const auto called = [&](const AccountId &) { return words; };
        store::TimelineRow happened;
        happened.note = GroupNote{GroupNote::Kind::Added, AccountId(), {AccountId()}, 3};
        const Parsed page(conversationBegin(summary) + messageBlock(row, identity, called) + messageBlock(happened, identity, called)
                          + missingBlock() + pageEnd());
        QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
        QVERIFY2(page.text.count(words) >= 7, qPrintable(page.text)); // title, heading, author, quote, text, reaction
        const QSet<QString> known = names("html head meta title style body h1 bdi p a div span ul li");
        QVERIFY(known.contains(page.tags));
        const QSet<QString> harmless = names("lang charset http-equiv content name href class id dir");
        QVERIFY(harmless.contains(page.attributes));
        const Parsed index(indexBegin(identity, 1'000) + indexLine(summary, QStringLiteral("conversations/0001-ada"), 3) + "</ul>\n" + pageEnd());
        QVERIFY2(index.error.isEmpty(), qPrintable(index.error));
        QVERIFY(index.text.count(words) >= 3);
        QVERIFY(known.contains(index.tags) && harmless.contains(index.attributes));
    }

    void whatXmlDoesNotHaveIsReplaced_F1()
    {
        QString words = QStringLiteral("a");
        for (const int c : {0x00, 0x01, 0x08, 0x0b, 0x1b, 0x7f, 0x85, 0xdfff, 0xd800, 0xfffe, 0xffff})
            words += QChar(c);
        words += u'b';
        store::TimelineRow row;
        row.text = words;
        const Parsed page(pageBegin(words) + messageBlock(row, {}, nobody) + pageEnd());
        QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
        QVERIFY(page.text.contains(u'a' + QString(11, QChar(QChar::ReplacementCharacter)) + u'b'));
    }

    void nothingIsLoadedAndNothingRuns_F1()
    {
        const QByteArray page = pageBegin(QStringLiteral("x"));
        QVERIFY(page.contains("Content-Security-Policy"));
        QVERIFY(page.contains("default-src 'none'"));
        QVERIFY(!page.contains("<script") && !page.contains("src=") && !page.contains("url("));
    }

    void whatIsNoTextIsSaid_A12()
    {
        store::TimelineRow row;
        row.isDeleted = true;
        QVERIFY(Parsed(messageBlock(row, {}, nobody)).text.contains(QStringLiteral("deleted")));
        row = {};
        row.state = ContentState::KeyLost;
        row.text = QStringLiteral("never shown");
        const QString text = Parsed(messageBlock(row, {}, nobody)).text;
        QVERIFY(text.contains(QStringLiteral("key")) && !text.contains(row.text));
    }
};

QTEST_GUILESS_MAIN(tst_HtmlPages)
#include "tst_HtmlPages.moc"
