// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/FormattedText.h"

#include <QElapsedTimer>
#include <QTest>

#include <ctime>
#include <random>

using namespace porchlight::formatting;

namespace {

/// Marks are left out, styles are letters around what they style: "a **b**" is "a {B:b}".
QString drawn(const FormattedText &text)
{
    QStringList blocks;
    for (const Block &block : text.blocks) {
        QString words = QString(block.quoteDepth, u'>');
        if (block.kind == Block::Kind::Item)
            words += QStringLiteral("[%1%2]").arg(QString(block.level, u'+'), block.label);
        if (block.kind == Block::Kind::Code)
            words += QStringLiteral("[code %1]").arg(block.language);
        for (const Piece &piece : block.pieces) {
            if (piece.isMark)
                continue;
            QString letters;
            for (const auto &[style, letter] : {std::pair(Style::Bold, u'B'), std::pair(Style::Italic, u'I'), std::pair(Style::Strike, u'S'),
                                                std::pair(Style::Code, u'C'), std::pair(Style::Link, u'L')}) {
                if (piece.styles.testFlag(style))
                    letters += letter;
            }
            const QString shown = text.source.sliced(piece.range.start, piece.range.length);
            words += letters.isEmpty() ? shown : u'{' + letters + u':' + shown + u'}';
        }
        blocks.append(words);
    }
    return blocks.join(u'|');
}

/// Nothing lost, added or moved; nothing deeper than it may be.
void verifyWhole(const FormattedText &text)
{
    qsizetype at = 0;
    int marks = 0;
    for (const Block &block : text.blocks) {
        QVERIFY(block.quoteDepth >= 0 && block.quoteDepth <= quoteDepthMax && block.level >= 0 && block.level <= levelMax);
        for (const Piece &piece : block.pieces) {
            QCOMPARE(piece.range.start, at);
            QVERIFY(piece.range.length > 0);
            at = piece.range.end();
            marks += piece.styles ? 1 : 0;
        }
    }
    QCOMPARE(at, text.source.size());
    QVERIFY(marks <= 2 * marksMax + 1);
    QVERIFY(!text.blocks.empty());
}

double processorMs()
{
    timespec spent{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1000 + double(spent.tv_nsec) / 1e6;
}

} // namespace

/// What typed signs mean (E1), whoever typed them (F7).
class TestFormattedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void leavesAlone_data();
    void leavesAlone();
    void namesStandAsTheyAre();
    void plainWords_data();
    void plainWords();
    void neverLosesACharacter();
    void takesNoLongerThanTheTextIsLong_data();
    void takesNoLongerThanTheTextIsLong();
};

void TestFormattedText::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *name, const QString &typed, const QString &meant) { QTest::newRow(name) << typed << meant; };
    row("nothing", QString(), QString());
    row("words", QStringLiteral("see you at eight"), QStringLiteral("see you at eight"));
    row("bold", QStringLiteral("a **b** c"), QStringLiteral("a {B:b} c"));
    row("italic", QStringLiteral("*a* and _b_"), QStringLiteral("{I:a} and {I:b}"));
    row("struck out", QStringLiteral("~~a b~~"), QStringLiteral("{S:a b}"));
    row("both", QStringLiteral("***a***"), QStringLiteral("{BI:a}"));
    row("one in the other", QStringLiteral("**a _b_ c**"), QStringLiteral("{B:a }{BI:b}{B: c}"));
    row("three and then two", QStringLiteral("***a* b**"), QStringLiteral("{BI:a}{B: b}"));
    row("two ended by three", QStringLiteral("*a **b***"), QStringLiteral("{I:a }{BI:b}"));
    row("crossing", QStringLiteral("**a *b** c*"), QStringLiteral("{B:a *b} c*"));
    row("code", QStringLiteral("call `f(*x)` now"), QStringLiteral("call {C:f(*x)} now"));
    row("code with a tick", QStringLiteral("``a`b``"), QStringLiteral("{C:a`b}"));
    row("bold code", QStringLiteral("**`a`**"), QStringLiteral("{BC:a}"));
    row("between signs", QStringLiteral("(*a*), \"**b**\"!"), QStringLiteral("({I:a}), \"{B:b}\"!"));
    row("beside Chinese", QStringLiteral("中**文**字"), QStringLiteral("中{B:文}字"));
    row("beside Korean", QStringLiteral("**굵게**는"), QStringLiteral("{B:굵게}는"));
    row("Arabic", QStringLiteral("*مرحبا*"), QStringLiteral("{I:مرحبا}"));
    row("emoji", QStringLiteral("🎉**yes**🎉"), QStringLiteral("🎉{B:yes}🎉"));
    row("link", QStringLiteral("see https://a.b/c_d_e?x=*y*."), QStringLiteral("see {L:https://a.b/c_d_e?x=*y}*."));
    row("link in brackets", QStringLiteral("(http://a.b/c_(d))"), QStringLiteral("({L:http://a.b/c_(d)})"));
    row("bold link", QStringLiteral("**https://a.b**"), QStringLiteral("{BL:https://a.b}"));
    row("lines", QStringLiteral("a\n\nb"), QStringLiteral("a||b"));
    row("a mark for each line", QStringLiteral("**a\nb**"), QStringLiteral("**a|b**"));
    row("other line ends", QStringLiteral("a\r\nb\rc\u2028d"), QStringLiteral("a|b|c|d"));
    row("quote", QStringLiteral("> a **b**\n>\n> > c\nd"), QStringLiteral(">a {B:b}|>|>>c|d"));
    row("list", QStringLiteral("- a\n  - b\n* c\n12. d\n3) e"), QStringLiteral("[•]a|[+•]b|[•]c|[12.]d|[3)]e"));
    row("quoted list", QStringLiteral("> - a"), QStringLiteral(">[•]a"));
    row("code of lines", QStringLiteral("x\n```C++\nint *a;\n\n  b *= 2;\n```\ny"), QStringLiteral("x|[code c++]int *a;\n\n  b *= 2;|y"));
    row("code at once", QStringLiteral("```int a;\nb```"), QStringLiteral("[code ]int a;\nb"));
    row("code in a line", QStringLiteral("```ls -l```"), QStringLiteral("[code ]ls -l"));
    row("marks in code", QStringLiteral("```\n> **a**\n- b\n```"), QStringLiteral("[code ]> **a**\n- b"));
}

void TestFormattedText::reads()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, meant);
    const FormattedText text = parse(typed);
    QCOMPARE(drawn(text), meant);
    verifyWhole(text);
}

// What looks like a mark and is none.
void TestFormattedText::leavesAlone_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"snake_case_name and __init__", "2*3*4 is 24, 2 * 3 * 4 too", "a**b**c", "/usr/lib/*/x_y_z/*.cpp", "*.cpp and *.h", "char **argv, char *p",
          "(*fp)(int*)", "int *a, *b", "*_* and ^_^ and -_- and T_T", "\u00af\\_(\u30c4)_/\u00af", "** not bold **", "a * not italic *", "** **", "****", "~~~~",
          "**never ends", "`never ends", "it`s and that`s", "f('*', '_', '*')", "5 > 3", ">:( and >_<", ">>> print", "-5 degrees", "2024. What a year",
          "- ", "http:// and https://", "xhttps://a.b", "https ://a.b", "```\nnever ends", "```", "``````", "```\n\n```", "1.5 litres", "~one~ ~ two ~", "#a @b", "a_b_ c_d"}) {
        QTest::newRow(typed) << QString::fromUtf8(typed);
    }
}

void TestFormattedText::leavesAlone()
{
    QFETCH(const QString, typed);
    const FormattedText text = parse(typed);
    QCOMPARE(drawn(text), QString(typed).replace(u'\n', u'|'));
    QCOMPARE(text.plain(), typed);
    verifyWhole(text);
}

// Mentions are places in the words: what people are called is not read for marks.
void TestFormattedText::namesStandAsTheyAre()
{
    const QString typed = QStringLiteral("*hi* @_Liv_ **x** and @*b");
    QCOMPARE(drawn(parse(typed, {{5, 6}, {22, 3}})), QStringLiteral("{I:hi} @_Liv_ {B:x} and @*b"));
    QCOMPARE(drawn(parse(QStringLiteral("*@a_b_*"), {{1, 5}})), QStringLiteral("{I:@a_b_}"));
    // Places that lie outside of the text, in code, or across a line end do no harm.
    for (const std::vector<Range> &places : {std::vector<Range>{{3, 400}}, {{0, 9}}, {{400, 3}}, {{2, 0}, {2, 5}}}) {
        const FormattedText text = parse(QStringLiteral("**a**\n**b** `c`\n```\nd\n```"), places);
        verifyWhole(text);
    }
}

void TestFormattedText::plainWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("plain");
    QTest::newRow("styles") << QStringLiteral("**a** _b_ ~~c~~ `d` https://e.f") << QStringLiteral("a b c d https://e.f");
    QTest::newRow("quote and list") << QStringLiteral("> *a*\n- b\n  2. c") << QStringLiteral("> a\n• b\n  2. c");
    QTest::newRow("code") << QStringLiteral("x:\n```py\na = 1\nb\n```") << QStringLiteral("x:\na = 1\nb");
}

void TestFormattedText::plainWords()
{
    QFETCH(const QString, typed);
    QTEST(plainOf(typed), "plain");
}

// One seed, so that a failure comes back; the fuzzer goes further.
void TestFormattedText::neverLosesACharacter()
{
    std::mt19937 random(20261127);
    const QStringList parts = {QStringLiteral("*"), QStringLiteral("**"), QStringLiteral("_"), QStringLiteral("~~"), QStringLiteral("`"), QStringLiteral("```"),
                               QStringLiteral("\n"), QStringLiteral("> "), QStringLiteral("- "), QStringLiteral("1. "), QStringLiteral(" "), QStringLiteral("a"),
                               QStringLiteral("("), QStringLiteral(")"), QStringLiteral("https://a.b"), QStringLiteral("\u4e16"), QStringLiteral("\U0001F600"),
                               QString(QChar(0xd83d)), QString(QChar(0x202e)), QStringLiteral("\r"), QStringLiteral("py"), QStringLiteral("  ")};
    int styled = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString typed;
        for (auto left = random() % 24; left > 0; --left)
            typed += parts.at(qsizetype(random() % std::size_t(parts.size())));
        const FormattedText text = parse(typed, {{qsizetype(random() % 8), qsizetype(random() % 4)}});
        verifyWhole(text);
        styled += drawn(text).contains(u'{') ? 1 : 0;
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QString::fromUtf8(typed.toUtf8().toPercentEncoding())));
    }
    QVERIFY2(styled > 1000, "the words were hardly ever styled");
}

void TestFormattedText::takesNoLongerThanTheTextIsLong_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part : {"*", "**a", "*a ", "_a_ ", "`", "`a ", "``` ", "```\n", "> ", "> > > - *", "- a\n", "(", "(*", "https://", "http://a.b/) ", "https://a.b/))", "~~a ~~",
                             "***a ", "*a_b`c~~", "\u202e*", "\n", "1. ", "h", "a`b``c```"})
        QTest::newRow(part) << QString::fromUtf8(part);
}

// B-13: twice the text takes about twice the time, and a whole message next to none.
void TestFormattedText::takesNoLongerThanTheTextIsLong()
{
    QFETCH(const QString, part);
    const auto best = [&part](qsizetype units) {
        const QString typed = part.repeated(units / part.size());
        double least = 1e9;
        for (int round = 0; round < 3; ++round) {
            const double before = processorMs();
            const FormattedText text = parse(typed);
            least = std::min(least, processorMs() - before);
            verifyWhole(text);
        }
        return least;
    };
    best(1024);
    const double message = best(16 * 1024);
    const double large = best(256 * 1024);
    QVERIFY2(message < 60, qPrintable(QStringLiteral("%1 ms").arg(message)));
    QVERIFY2(large < 16 * 6 * std::max(message, 0.5), qPrintable(QStringLiteral("%1 ms for 16 K, %2 ms for 256 K").arg(message).arg(large)));
}

QTEST_APPLESS_MAIN(TestFormattedText)
#include "tst_FormattedText.moc"
