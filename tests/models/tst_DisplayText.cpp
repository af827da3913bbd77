// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/DisplayText.h"
#include "qml/Theme/Fonts.h"
#include "shared/content/Content.h"

#include <QGuiApplication>
#include <QTest>
#include <QTextLayout>

#include <ctime>

using namespace porchlight;
using namespace porchlight::models;

namespace {

QString repeated(const QString &text, qsizetype unitsMin)
{
    return text.repeated(unitsMin / text.size() + 1);
}

/// Of this thread: what the machine does besides does not count.
qint64 workedMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000 + time.tv_nsec / 1'000'000;
}

/// Of processor time: more is felt while one scrolls (F5).
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 layoutMsMax = 500;
#else
constexpr qint64 layoutMsMax = 50;
#endif

qint64 layoutMs(const QString &text)
{
    const qint64 began = workedMs();
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), QFont(QStringLiteral("Inter"), 11));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(480);
    layout.endLayout();
    return workedMs() - began;
}

/// How many directions are open at the end of each line; the least of all when one closes what was never opened.
int openAtTheEnd(const QString &text)
{
    int worst = 0;
    for (const QString &line : text.split(u'\n')) {
        int open = 0;
        for (const QChar c : line) {
            const auto u = c.unicode();
            if ((u >= 0x202A && u <= 0x202E && u != 0x202C) || (u >= 0x2066 && u <= 0x2068))
                ++open;
            else if (u == 0x202C || u == 0x2069)
                --open;
            if (open < 0)
                return -1;
        }
        worst = std::max(worst, open);
    }
    return worst;
}

} // namespace

/// Foreign text before it is laid out (F7; B-13 of the bad inputs).
class tst_DisplayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::installFonts(*qGuiApp); } // as the app does: emoji from a font of pictures
    void ordinaryTextStaysAsItIs_data();
    void ordinaryTextStaysAsItIs();
    void hostileTextIsLaidOutAtOnce_data();
    void hostileTextIsLaidOutAtOnce();
    void directionsEndWithTheirLine();
    void piecesAreFoundAgain_D3();
    void namesHaveNoDirections();
    void oneLineIsOneLine();
    void brokenUnicode();
    void boundaries();
};

void tst_DisplayText::ordinaryTextStaysAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("Hello, how are you?\n\nFine – ünïcödé.");
    QTest::newRow("indented") << QStringLiteral("if (x)\n    return; // two  spaces");
    QTest::newRow("family") << QStringLiteral("👩‍👩‍👧‍👦 👩🏽‍❤️‍💋‍👨🏿 🏳️‍🌈 1️⃣");
    QTest::newRow("England") << QString::fromUtf8("\xF0\x9F\x8F\xB4\xF3\xA0\x81\xA7\xF3\xA0\x81\xA2\xF3\xA0\x81\xA5\xF3\xA0\x81\xAE\xF3\xA0\x81\xA7\xF3\xA0\x81\xBF");
    QTest::newRow("Arabic") << QStringLiteral("مرحبا، كيف حالك؟ لَا إِلَٰهَ");
    QTest::newRow("Hebrew") << QStringLiteral("בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים");
    QTest::newRow("Hindi") << QStringLiteral("क्षत्रिय संस्कृत र्क्ष्म्य");
    QTest::newRow("Persian") << QStringLiteral("می\u200Cخواهم");
    QTest::newRow("Vietnamese, decomposed") << QStringLiteral("Tiếng Việt").normalized(QString::NormalizationForm_D);
    QTest::newRow("Korean") << QStringLiteral("안녕하세요");
    QTest::newRow("Khmer") << QStringLiteral("ខ្មែរ\u200Bភាសា");
    QTest::newRow("16 KB") << QString(textBytesMax, u'a');
}

void tst_DisplayText::ordinaryTextStaysAsItIs()
{
    QFETCH(QString, text);
    QCOMPARE(displayText(text), text);
}

void tst_DisplayText::hostileTextIsLaidOutAtOnce_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype size = 64 * 1024;
    const auto row = [&](const char *name, const QString &unit) { QTest::newRow(name) << repeated(unit, size); };
    row("joined emoji", QStringLiteral("👩\u200D"));
    row("joiners", QStringLiteral("\u200D"));
    row("combining marks", QStringLiteral("\u0301"));
    row("marks of many kinds", QStringLiteral("\u0301\u20DD\u0489\u0336"));
    row("one word", QStringLiteral("W"));
    row("Arabic, one word", QStringLiteral("ب"));
    row("Arabic with marks", QStringLiteral("بٌّ"));
    row("Devanagari chain", QStringLiteral("क्"));
    row("right-to-left overrides", QStringLiteral("\u202Ea"));
    row("isolates", QStringLiteral("\u2067a\u2066"));
    row("newlines", QStringLiteral("\n"));
    row("tabs", QStringLiteral("\t"));
    row("objects", QStringLiteral("\uFFFC"));
    row("byte order marks", QStringLiteral("\uFEFF"));
    row("zero-width spaces", QStringLiteral("\u200B"));
    row("variation selectors", QStringLiteral("\uFE0F"));
    row("skin tones", QStringLiteral("🏿"));
    row("flags", QStringLiteral("🇩"));
    row("emoji", QStringLiteral("👍"));
    row("emoji among letters", QStringLiteral("a👍"));
    row("symbols", QStringLiteral("☀a"));
    row("keycaps", QStringLiteral("1\uFE0F\u20E3"));
    row("Chinese", QStringLiteral("漢"));
    row("leading jamo", QStringLiteral("\u1100"));
    row("lone surrogates", QString(QChar(0xD83D)));
    row("NUL", QString(QChar(0)));
    row("noncharacters", QString(QChar(0xFFFF)));
    row("words", QStringLiteral("word "));
    QTest::newRow("1 MiB") << QString(1 << 20, u'x');
}

void tst_DisplayText::hostileTextIsLaidOutAtOnce()
{
    QFETCH(QString, text);
    const qint64 began = workedMs();
    const QString shown = displayText(text);
    const qint64 cleaningMs = workedMs() - began;
    QVERIFY2(cleaningMs < 50, qPrintable(QString::number(cleaningMs)));
    QVERIFY(shown.toUtf8().size() <= textBytesMax + 64); // and what closes its last line
    layoutMs(QStringLiteral("warm up")); // fonts are loaded once
    layoutMs(shown.left(64));
    qint64 bestMs = layoutMs(shown); // the machine may be busy
    for (int again = 0; bestMs >= layoutMsMax && again < 5; ++again)
        bestMs = std::min(bestMs, layoutMs(shown));
    QVERIFY2(bestMs < layoutMsMax, qPrintable(QStringLiteral("%1 ms for %2 units").arg(bestMs).arg(shown.size())));
}

/// Pieces of a text stay those pieces in what is shown of it.
void tst_DisplayText::piecesAreFoundAgain_D3()
{
    const QString text = QStringLiteral("\u0001hi\u0002 @ada\r\n\u202e@bob") + QStringLiteral("e\u0301").repeated(1) + QStringLiteral(" end");
    std::vector<TextSpan> spans{{text.indexOf(u"@ada"), 4}, {text.indexOf(u"@bob"), 4}, {text.indexOf(u"end"), 3}};
    const QString shown = displayText(text, spans);
    QCOMPARE(shown, displayText(text));
    QCOMPARE(shown.mid(spans[0].start, spans[0].length), QStringLiteral("@ada"));
    QCOMPARE(shown.mid(spans[1].start, spans[1].length), QStringLiteral("@bob"));
    QCOMPARE(shown.mid(spans[2].start, spans[2].length), QStringLiteral("end"));
    std::vector<TextSpan> gone{{0, 1}};
    displayText(QStringLiteral("\u0001x"), gone);
    QVERIFY(gone == (std::vector<TextSpan>{{0, 0}}));
    std::vector<TextSpan> all{{0, 20}};
    const QString heaped = displayText(QStringLiteral("\u0300").repeated(20), all);
    QCOMPARE(heaped.size(), all[0].length);
}

void tst_DisplayText::directionsEndWithTheirLine()
{
    QCOMPARE(displayText(QStringLiteral("a\u202Eb\nc")), QStringLiteral("a\u202Eb\u202C\nc"));
    QCOMPARE(displayText(QStringLiteral("\u2067x\u202Ey")), QStringLiteral("\u2067x\u202Ey\u202C\u2069"));
    QCOMPARE(displayText(QStringLiteral("a\u202Cb\u2069")), QStringLiteral("ab"));
    const QString harmless = QStringLiteral("a \u2067שלום\u2069 b");
    QCOMPARE(displayText(harmless), harmless);
    QCOMPARE(openAtTheEnd(displayText(repeated(QStringLiteral("\u202E\u2066x\n\u202C\u2069\u2069"), 64 * 1024))), 0);
}

void tst_DisplayText::namesHaveNoDirections()
{
    QCOMPARE(oneLine(QStringLiteral("\u202Eada\u202C\u2066\u200F"), nameUnitsMax), QStringLiteral("ada"));
    QCOMPARE(oneLine(QStringLiteral("שלום"), nameUnitsMax), QStringLiteral("שלום"));
}

void tst_DisplayText::oneLineIsOneLine()
{
    QCOMPARE(oneLine(QStringLiteral("  a\r\n\tb\u2028c   d \n"), nameUnitsMax), QStringLiteral("a b c d"));
    QCOMPARE(previewText(QStringLiteral("**Bring**:\n- `rope`\n> why?\n2*3")), QStringLiteral("Bring: • rope > why? 2*3"));
    QVERIFY(previewText(QString(100'000, u'*')).size() <= previewUnitsMax + 1);
    const QString cut = oneLine(repeated(QStringLiteral("word "), 1'000), nameUnitsMax);
    QVERIFY(cut.size() <= nameUnitsMax + 1);
    QVERIFY(cut.endsWith(u'…'));
    QCOMPARE(oneLine(QStringLiteral("\n\u200B\uFEFF "), nameUnitsMax), QString());
}

void tst_DisplayText::brokenUnicode()
{
    const QString broken = QStringLiteral("a") + QChar(0xD83D) + u'b' + QChar(0xDC00) + QChar(0) + QChar(0xFFFE) + QChar(0xFFFC);
    QCOMPARE(displayText(broken), QStringLiteral("a\uFFFDb\uFFFD\uFFFD\uFFFD"));
    QCOMPARE(displayText(QStringLiteral("a\r\nb\rc\u2029d")), QStringLiteral("a\nb\nc\nd"));
    QVERIFY(displayText(repeated(QStringLiteral("👍"), 64 * 1024)).isValidUtf16());
}

void tst_DisplayText::boundaries()
{
    // Six marks stay on a letter, and the next letter has its own.
    QCOMPARE(displayText(QStringLiteral("e") + QString(10, QChar(0x301)) + QStringLiteral("e\u0301")),
             QStringLiteral("e") + QString(6, QChar(0x301)) + QStringLiteral("e\u0301"));
    // 300 pictures, and the text after them.
    QCOMPARE(displayText(QStringLiteral("👍").repeated(500) + QStringLiteral("end")),
             QStringLiteral("👍").repeated(300) + QStringLiteral("·").repeated(200) + QStringLiteral("end"));
    const QString cut = displayText(QString(textBytesMax + 1, u'a'));
    QCOMPARE(cut, QString(textBytesMax, u'a') + u'…');
}

QTEST_MAIN(tst_DisplayText)
#include "tst_DisplayText.moc"
