// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/formatting/CodeColors.h"

#include <QTest>

using namespace porchlight::formatting;

/// Colours of code in a message (E1): a handful of languages, whatever is written in them (F7).
class TestCodeColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void anythingAscends();
};

void TestCodeColors::finds_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("tokens");
    QTest::newRow("c++") << QStringLiteral("C++") << QStringLiteral("int i = 0x1F; // \"no\"\nreturn f(\"a\\\"b\", 'c'); /* x\ny */ intern")
                         << QStringList{QStringLiteral("k:int"), QStringLiteral("n:0x1F"), QStringLiteral("c:// \"no\""), QStringLiteral("k:return"),
                                        QStringLiteral("w:\"a\\\"b\""), QStringLiteral("w:'c'"), QStringLiteral("c:/* x\ny */")};
    QTest::newRow("python") << QStringLiteral("py") << QStringLiteral("def f(a): # doc\n  \"\"\"two\nlines\"\"\"\n  return 1.5")
                            << QStringList{QStringLiteral("k:def"), QStringLiteral("c:# doc"), QStringLiteral("w:\"\"\"two\nlines\"\"\""), QStringLiteral("k:return"), QStringLiteral("n:1.5")};
    QTest::newRow("shell") << QStringLiteral("bash") << QStringLiteral("if [ $# -gt 1 ]; then # more") << QStringList{QStringLiteral("k:if"), QStringLiteral("n:1"), QStringLiteral("k:then"), QStringLiteral("c:# more")};
    QTest::newRow("sql") << QStringLiteral("sql") << QStringLiteral("Select a From t -- x") << QStringList{QStringLiteral("k:Select"), QStringLiteral("k:From"), QStringLiteral("c:-- x")};
    QTest::newRow("never ends") << QStringLiteral("js") << QStringLiteral("`a\nb") << QStringList{QStringLiteral("w:`a\nb")};
    QTest::newRow("not known") << QStringLiteral("brainmelt") << QStringLiteral("int i = 1;") << QStringList();
    QTest::newRow("not said") << QString() << QStringLiteral("int i = 1;") << QStringList();
}

void TestCodeColors::finds()
{
    QFETCH(const QString, language);
    QFETCH(const QString, code);
    QStringList found;
    for (const CodeToken &token : tokensOf(code, language))
        found.append(QStringLiteral("kwcn").at(int(token.part)) + QStringLiteral(":") + code.sliced(token.range.start, token.range.length));
    QTEST(found, "tokens");
}

void TestCodeColors::anythingAscends()
{
    for (const char *part : {"\"", "\\\"", "/*", "//\n", "'''", "#", " # \n", "1.", "a1", "`", "--"}) {
        const QString code = QString::fromLatin1(part).repeated(4000);
        for (const char *language : {"cpp", "js", "py", "rs", "sh", "sql", "json"}) {
            qsizetype at = 0;
            for (const CodeToken &token : tokensOf(code, QLatin1StringView(language).toString())) {
                QVERIFY(token.range.start >= at && token.range.length > 0);
                at = token.range.end();
            }
            QVERIFY(at <= code.size());
        }
    }
}

QTEST_APPLESS_MAIN(TestCodeColors)
#include "tst_CodeColors.moc"
