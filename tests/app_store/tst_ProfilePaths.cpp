// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/ProfilePaths.h"

#include <QTest>

using porchlight::store::ProfilePaths;

/// A profile's name is a folder's name: it must not lead anywhere else (F7: nothing typed is trusted).
class tst_ProfilePaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void underTheGivenFolder();
    void underTheSystemsFolder();
    void names_F7_data();
    void names_F7();
};

void tst_ProfilePaths::underTheGivenFolder()
{
    const auto paths = ProfilePaths::of(QStringLiteral("alice-2"), QStringLiteral("/data"));
    QVERIFY(paths.has_value());
    QCOMPARE(paths->folder, QStringLiteral("/data/profiles/alice-2"));
    QCOMPARE(paths->database, QStringLiteral("/data/profiles/alice-2/porchlight.db"));
}

void tst_ProfilePaths::underTheSystemsFolder()
{
    const auto paths = ProfilePaths::of(QStringLiteral("default"));
    QVERIFY(paths.has_value());
    QVERIFY(paths->folder.startsWith(u'/'));
    QVERIFY(paths->folder.endsWith(u"/profiles/default"));
}

void tst_ProfilePaths::names_F7_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("letters") << QStringLiteral("alice") << true;
    QTest::newRow("digits and dash") << QStringLiteral("a-1") << true;
    QTest::newRow("32") << QString(32, u'a') << true;
    QTest::newRow("33") << QString(33, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("parent") << QStringLiteral("..") << false;
    QTest::newRow("slash") << QStringLiteral("a/b") << false;
    QTest::newRow("backslash") << QStringLiteral("a\\b") << false;
    QTest::newRow("upper case") << QStringLiteral("Alice") << false;
    QTest::newRow("nul") << QString(QChar(u'\0')) << false;
    QTest::newRow("umlaut") << QStringLiteral("zoë") << false;
    QTest::newRow("space") << QStringLiteral("a b") << false;
}

void tst_ProfilePaths::names_F7()
{
    QFETCH(QString, name);
    QFETCH(bool, isGood);
    QCOMPARE(ProfilePaths::of(name, QStringLiteral("/data")).has_value(), isGood);
}

QTEST_GUILESS_MAIN(tst_ProfilePaths)
#include "tst_ProfilePaths.moc"
