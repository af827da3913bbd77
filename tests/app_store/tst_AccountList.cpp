// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/AccountList.h"
#include "app/store/ProfilePaths.h"
#include "tests/base/WholeFile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using porchlight::store::AccountList;
using porchlight::store::ProfilePaths;
using porchlight::test::bytesOf;
using porchlight::test::put;

namespace {

QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

/// Which accounts a window opens: a file that may be anything, and is never made worse (D1, F7).
class tst_AccountList final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(QStringLiteral("accounts.json")); }
    AccountList list() const { return AccountList(m_folder->path()); }
    static QString name(int number) { return QStringLiteral("account-%1").arg(number); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsAddedIsThereAgain()
    {
        {
            AccountList list = this->list();
            QVERIFY(list.names().isEmpty() && list.trouble().isEmpty() && list.hasRoom());
            QCOMPARE(list.freeName(), name(2));
            QVERIFY(list.add(name(2)) && list.add(name(3)));
            QVERIFY(!list.add(name(2)) && !list.add(QStringLiteral("../evil")));
            QCOMPARE(list.freeName(), name(4));
        }
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        AccountList list = this->list();
        QCOMPARE(list.names(), QStringList({name(2), name(3)}));
        QVERIFY(list.remove(name(2)) && !list.remove(name(2)));
        QCOMPARE(this->list().names(), QStringList{name(3)});
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("accounts.json")});
    }

    void aNameIsNotTakenTwice()
    {
        QVERIFY(QDir().mkpath(ProfilePaths::of(name(2), m_folder->path())->folder)); // taken out of the window once
        AccountList list = this->list();
        QCOMPARE(list.freeName(), name(3));
        QVERIFY(put(path(), json("{'version':1,'accounts':[{'profile':'account-3','kind':'of a later version'}]}")));
        QCOMPARE(this->list().freeName(), name(4));
    }

    void thereIsAnEndToThem()
    {
        AccountList list = this->list();
        for (int number = 2; list.hasRoom(); ++number)
            QVERIFY(list.add(name(number)));
        QCOMPARE(list.names().size(), AccountList::accountsMax);
        QVERIFY(!list.add(QStringLiteral("one-more")));
    }

    void whatIsUnknownStays_F7()
    {
        const QByteArray written = json("{'version':1,'later':{'a':1},'accounts':[17,{'profile':'account-2','hue':3},{'profile':'../evil'},"
            "{'profile':'default'},{'profile':'account-2'},{'other':true},{'profile':'kit'}]}");
        QVERIFY(put(path(), written));
        AccountList list = this->list();
        QCOMPARE(list.names(), QStringList({name(2), QStringLiteral("kit")}));
        QVERIFY(!list.trouble().isEmpty());
        QCOMPARE(bytesOf(path()), written); // reading changes nothing
        QVERIFY(list.add(name(3)) && list.remove(QStringLiteral("kit")));
        const QByteArray now = bytesOf(path());
        for (const char *const kept : {"\"later\"", "17", "\"hue\"", "../evil", "\"other\"", "account-3"})
            QVERIFY2(now.contains(kept), kept);
        QVERIFY(!now.contains("kit"));
    }

    void whatIsDamagedIsPutAside_F7_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << json("{'version':1,'accounts':[{'profile':'acc");
        QTest::newRow("no version") << json("{'accounts':[{'profile':'account-2'}]}");
        QTest::newRow("no list") << json("{'version':1,'accounts':'account-2'}");
        QTest::newRow("a list") << json("[{'profile':'account-2'}]");
        QTest::newRow("long") << json("{'version':1,'accounts':[{'profile':'account-2'}]}") + QByteArray(AccountList::bytesMax, ' ');
        QTest::newRow("noise") << QByteArray("\0\xff\xfe\x01", 4);
        QTest::newRow("deep") << QByteArray(10'000, '[');
    }

    void whatIsDamagedIsPutAside_F7()
    {
        QFETCH(QByteArray, bytes);
        for (const char *const aside : {"1", "2"}) {
            QVERIFY(put(path(), bytes));
            AccountList list = this->list();
            QVERIFY(list.names().isEmpty() && !list.trouble().isEmpty());
            QCOMPARE(bytesOf(path()), bytes);
            QVERIFY(list.add(name(2)));
            QCOMPARE(bytesOf(path() + u".damaged-" + QLatin1StringView(aside)), bytes);
            QCOMPARE(this->list().names(), QStringList{name(2)});
        }
    }

    void aNewerOneIsNotTouched_F7()
    {
        const QByteArray written = json("{'version':2,'accounts':[{'profile':'account-2'}]}");
        QVERIFY(put(path(), written));
        AccountList list = this->list();
        QVERIFY(list.names().isEmpty() && !list.hasRoom() && !list.trouble().isEmpty());
        QVERIFY(!list.add(name(5)));
        QCOMPARE(bytesOf(path()), written);
    }

    void whereNothingCanBeWrittenNothingChanges_F7()
    {
        AccountList list(QStringLiteral("/proc/nowhere"));
        QVERIFY(!list.add(name(2)));
        QVERIFY(list.names().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_AccountList)
#include "tst_AccountList.moc"
