// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Handle.h"

#include <QTest>

using namespace porchlight;

/// Handles (D2): what one may type, and that no two of them look alike (B-14).
class TestHandle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("handle");
        QTest::newRow("plain") << QStringLiteral("alice") << QStringLiteral("alice");
        QTest::newRow("shortest") << QStringLiteral("al") << QStringLiteral("al");
        QTest::newRow("longest") << QString(32, u'x') << QString(32, u'x');
        QTest::newRow("upper case") << QStringLiteral("AliCE") << QStringLiteral("alice");
        QTest::newRow("every letter") << QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                                      << QStringLiteral("abcdefghijklmnopqrstuvwxyz");
        QTest::newRow("at") << QStringLiteral("@alice") << QStringLiteral("alice");
        QTest::newRow("longest with at") << QString(u'@' + QString(32, u'X')) << QString(32, u'x');
        QTest::newRow("spaces around") << QStringLiteral(" alice\n") << QStringLiteral("alice");
        QTest::newRow("signs") << QStringLiteral("a.b-c_d9") << QStringLiteral("a.b-c_d9");
        QTest::newRow("ends in a digit") << QStringLiteral("a1") << QStringLiteral("a1");
    }

    void good()
    {
        QFETCH(QString, typed);
        QFETCH(QString, handle);
        QCOMPARE(normalizedHandle(typed), std::optional(handle));
        QCOMPARE(normalizedHandle(handle), std::optional(handle)); // once is enough
    }

    void bad_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("at alone") << QStringLiteral("@");
        QTest::newRow("two ats") << QStringLiteral("@@alice");
        QTest::newRow("one letter") << QStringLiteral("a");
        QTest::newRow("too long") << QString(33, u'x');
        QTest::newRow("a megabyte") << QString(1'000'000, u'x');
        QTest::newRow("begins with a digit") << QStringLiteral("1alice");
        QTest::newRow("begins with a dot") << QStringLiteral(".alice");
        QTest::newRow("ends with a dash") << QStringLiteral("alice-");
        QTest::newRow("ends with a dot") << QStringLiteral("alice.");
        QTest::newRow("space within") << QStringLiteral("al ice");
        QTest::newRow("line break within") << QStringLiteral("al\nice");
        QTest::newRow("NUL within") << QString(QStringLiteral("al") + QChar(0) + QStringLiteral("ice"));
        QTest::newRow("markup") << QStringLiteral("<img>");
        QTest::newRow("slash") << QStringLiteral("a/b");
        QTest::newRow("percent") << QStringLiteral("a%1b");
        // Homoglyphs and their like.
        QTest::newRow("Cyrillic a") << QStringLiteral("\u0430lice");
        QTest::newRow("Greek o") << QStringLiteral("b\u03bfb");
        QTest::newRow("full width") << QStringLiteral("\uff41lice");
        QTest::newRow("Kelvin sign") << QStringLiteral("\u212aate");
        QTest::newRow("long s") << QStringLiteral("\u017fam");
        QTest::newRow("dotted capital I") << QStringLiteral("al\u0130ce");
        QTest::newRow("combining mark") << QStringLiteral("alic\u0065\u0301x");
        QTest::newRow("zero width joiner") << QStringLiteral("ali\u200dce");
        QTest::newRow("right-to-left override") << QStringLiteral("ali\u202ece");
        QTest::newRow("Arabic digit") << QStringLiteral("ab\u0661");
        QTest::newRow("mathematical letter") << QStringLiteral("\U0001d41alice");
    }

    void bad()
    {
        QFETCH(QString, typed);
        QCOMPARE(normalizedHandle(typed), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestHandle)
#include "tst_Handle.moc"
