// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/base/WholeFile.h"
#include "tests/desktop/AccountsFixture.h"

#include <QFileInfo>
#include <QSignalSpy>

using namespace porchlight;
using namespace porchlight::models;
using namespace porchlight::test;
using desktop::FolderOpener;

/// Accounts side by side: each on its own, one shown, none in the way of another (D1, B1, F14).
class tst_Accounts final : public AccountsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsJustThatOne()
    {
        begin(true);
        QVERIFY(!m_accounts->areSeveral() && !m_accounts->canAdd());
        QCOMPARE(standings(), QStringList{QStringLiteral("new")});
        QCOMPARE(m_accounts->labelOf(*m_accounts->first()), QString());
        m_accounts->takeOut(0);
        m_accounts->giveUp();
        m_accounts->show(7);
        QCOMPARE(m_accounts->count(), 1);
    }

    void thoseOnTheListAreOpenedAfterTheWindow()
    {
        m_opener->settle(firstName, QStringLiteral("liv"), harbour);
        m_opener->settle(second, QStringLiteral("haugen"), quay);
        QVERIFY(store::AccountList(m_folder->path()).add(second));
        begin();
        QCOMPARE(standings()[1], QStringLiteral("opening"));
        QTRY_COMPARE(standings()[1], QStringLiteral("offline"));
        QCOMPARE(column(*m_accounts, "relay"), QStringList({QStringLiteral("127.0.0.1:8440"), QStringLiteral("127.0.0.1:9550")}));
        QCOMPARE(m_accounts->labels()[1], QStringLiteral("haugen, @haugen, 127.0.0.1:9550"));
        QVERIFY(m_accounts->areSeveral());
        QCOMPARE(m_accounts->current(), m_accounts->first());
    }

    void looksAndLockAreTheWindows_B1()
    {
        beginWithTwo();
        QCOMPARE(profile(1)->appearance(), profile(0)->appearance());
        QCOMPARE(profile(1)->desktop()->lock(), profile(0)->desktop()->lock());
        QVERIFY(profile(1)->desktop()->settings() != profile(0)->desktop()->settings());
    }

    void switchingIsQuickAndKeepsWhatIsOpen()
    {
        beginWithTwo();
        QCOMPARE(m_accounts->totalUnread(), 2);
        const QString key = QString::fromLatin1(idOf<ConversationId>(1).toHex());
        profile(1)->openConversation(key);
        QSignalSpy changed(m_accounts.get(), &Accounts::currentChanged);
        QElapsedTimer watch;
        watch.start();
        m_accounts->show(1);
        QVERIFY(watch.elapsed() < 150);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_accounts->currentRow(), 1);
        QCOMPARE(column(*m_accounts, "isCurrent"), QStringList({QStringLiteral("false"), QStringLiteral("true")}));
        m_accounts->show(0);
        QCOMPARE(profile(1)->timeline()->conversationKey(), key);
        m_accounts->show(1);
        begin(); // and after a new start that one is shown at once
        QCOMPARE(m_accounts->currentRow(), 1);
    }

    void aNoticeLeadsToItsAccount()
    {
        beginWithTwo();
        QStringList heard;
        AttentionModel *const attention = profile(1)->desktop()->attention();
        connect(m_accounts.get(), &Accounts::currentChanged, this, [&] { // as the window does
            connect(m_accounts->current()->desktop()->attention(), &AttentionModel::opened, this, [&](const QString &key) { heard << key; });
        });
        attention->open(QStringLiteral("k"));
        QCOMPARE(m_accounts->currentRow(), 1);
        QCOMPARE(heard, QStringList{QStringLiteral("k")});
        QSignalSpy raised(m_accounts->first()->desktop(), &Desktop::raiseAsked);
        Q_EMIT profile(1)->desktop()->raiseAsked(QString());
        QCOMPARE(raised.size(), 1);
        disconnect(m_accounts.get(), nullptr, this, nullptr);
    }

    void whoItIsIsSaidWhereThereAreSeveral()
    {
        beginWithTwo();
        QCOMPARE(m_accounts->labelOf(*profile(0)), QStringLiteral("@liv"));
        m_opener->settle(QStringLiteral("account-3"), QStringLiteral("liv"), QStringLiteral("ws://127.0.0.1:7000"));
        QVERIFY(m_list->add(QStringLiteral("account-3")));
        begin();
        QTRY_COMPARE(standings().filter(QStringLiteral("opening")), QStringList());
        QCOMPARE(m_accounts->labelOf(*profile(0)), QStringLiteral("@liv, 127.0.0.1:8440"));
        QCOMPARE(m_accounts->labelOf(*profile(1)), QStringLiteral("@liv.haugen"));
    }

    void oneIsAddedAndGivenUp()
    {
        m_opener->settle(firstName, QStringLiteral("liv"), harbour);
        begin();
        QVERIFY(!m_accounts->areSeveral() && m_accounts->canAdd());
        m_accounts->addBy(QStringLiteral("porchlight://relay.example:8440/i/7K3M-Q2XV-9T4N-H8WC-2RBD-5FPA"));
        QCOMPARE(m_accounts->currentRow(), 1);
        QCOMPARE(standings()[1], QStringLiteral("new"));
        QVERIFY(m_accounts->areSeveral() && QFileInfo::exists(folderOf(second)));
        QVERIFY(!m_accounts->current()->desktop()->link()->kind().isEmpty());
        QCOMPARE(store::AccountList(m_folder->path()).names(), QStringList{second});
        m_accounts->giveUp();
        QCOMPARE(m_accounts->currentRow(), 0);
        QTRY_VERIFY(!QFileInfo::exists(folderOf(second)));
        QCOMPARE(store::AccountList(m_folder->path()).names(), QStringList());
        m_accounts->giveUp(); // an account is not given up
        QVERIFY(m_accounts->count() == 1 && QFileInfo::exists(folderOf(firstName)));
    }

    void takenOutItsDataStays()
    {
        beginWithTwo();
        m_accounts->show(1);
        QSignalSpy closing(m_accounts.get(), &Accounts::closing);
        m_accounts->takeOut(1);
        QCOMPARE(closing.size(), 1);
        QCOMPARE(m_accounts->currentRow(), 0);
        QCOMPARE(m_accounts->count(), 1);
        QTRY_COMPARE(FolderLock(folderOf(second)).state(), FolderLock::State::Locked); // it can be opened elsewhere
        QVERIFY(QFileInfo::exists(folderOf(second) + u"/porchlight.db"));
        QCOMPARE(store::AccountList(m_folder->path()).names(), QStringList());
        QCOMPARE(m_list->freeName(), QStringLiteral("account-3"));
    }

    void whoWasTakenOutComesBack()
    {
        beginWithTwo();
        OtherProfiles &others = *m_accounts->others();
        const QAbstractItemModelTester tester(&others, QAbstractItemModelTester::FailureReportingMode::QtTest);
        others.look();
        QCOMPARE(others.count(), 0); // both are in the window
        m_accounts->takeOut(1);
        QTRY_COMPARE(others.count(), 1); // at once, where somebody looks at the page
        QCOMPARE(column(others, "profileName"), QStringList{second});
        QCOMPARE(column(others, "handle"), QStringList{QStringLiteral("liv.haugen")});
        QCOMPARE(column(others, "relay"), QStringList{QStringLiteral("127.0.0.1:9550")});
        QCOMPARE(column(others, "isElsewhere"), QStringList{QStringLiteral("false")});
        m_accounts->add(); // and from there
        QCOMPARE(m_accounts->currentRow(), 1);
        const QString begun = valueOf(*m_accounts, 1, "profileName").toString();
        others.open(0);
        QCOMPARE(m_accounts->current()->handle(), QStringLiteral("liv.haugen"));
        QCOMPARE(m_accounts->current()->conversations()->totalUnread(), 2); // with all that was in it
        QTRY_VERIFY(!QFileInfo::exists(folderOf(begun)));                   // the one that was nobody's is gone
        QCOMPARE(m_accounts->count(), 2);
        QCOMPARE(store::AccountList(m_folder->path()).names(), QStringList{second});
        QCOMPARE(others.count(), 0);
        others.open(0);
        QCOMPARE(m_accounts->count(), 2);
        begin(); // and it stays
        QCOMPARE(m_accounts->count(), 2);
    }

    void oneThatAnotherProcessHasIsNotTouched_F14()
    {
        beginWithTwo();
        m_opener->settle(QStringLiteral("kit"), QStringLiteral("kit"), quay);
        m_opener->settle(QStringLiteral("mine"), QStringLiteral("mine"), quay);
        QVERIFY(QDir().mkpath(folderOf(QStringLiteral("empty"))) && QFile::link(folderOf(QStringLiteral("kit")), folderOf(QStringLiteral("link"))));
        { // somebody has begun, and is nobody yet
            auto nobodys = m_opener->open(QStringLiteral("nobodys"), ProfileOpener::Wish::PresentOrNew, m_accounts->first());
            QVERIFY(nobodys);
        }
        auto elsewhere = std::make_unique<FolderLock>(folderOf(QStringLiteral("kit")));
        OtherProfiles &others = *m_accounts->others();
        others.look();
        QCOMPARE(column(others, "profileName"), QStringList({QStringLiteral("kit"), QStringLiteral("mine")}));
        QCOMPARE(column(others, "isElsewhere"), QStringList({QStringLiteral("true"), QStringLiteral("false")}));
        QCOMPARE(column(others, "handle"), QStringList({QString(), QStringLiteral("mine")}));
        QCOMPARE(FolderLock(folderOf(QStringLiteral("mine"))).state(), FolderLock::State::Locked); // held for the look alone
        others.open(0);
        QCOMPARE(m_opener->knocked, QStringList{QStringLiteral("kit")});
        QVERIFY(m_accounts->count() == 2 && m_accounts->error().isEmpty());
        QCOMPARE(store::AccountList(m_folder->path()).names(), QStringList{second});
        m_opener->answers = false;
        others.open(0);
        QVERIFY(!m_accounts->error().isEmpty());
        elsewhere.reset();
        others.open(0); // free meanwhile
        QCOMPARE(m_accounts->current()->handle(), QStringLiteral("kit"));
    }

    void removedItsDataGoesAndTheOthersStay()
    {
        beginWithTwo();
        m_accounts->show(1);
        QSignalSpy ended(m_accounts.get(), &Accounts::endAsked);
        const Profile *const stays = profile(0);
        profile(1)->removeFromComputer();
        QTRY_COMPARE(m_accounts->count(), 1);
        QTRY_VERIFY(!QFileInfo::exists(folderOf(second)));
        QCOMPARE(m_accounts->current(), stays);
        QCOMPARE(store::AccountList(m_folder->path()).names(), QStringList());
        QCOMPARE(ended.size(), 0);
        profile(0)->removeFromComputer();
        QTRY_COMPARE(ended.size(), 1); // the window's own
        QVERIFY(QFileInfo::exists(folderOf(firstName)));
    }

    void oneThatIsOpenElsewhere_F14()
    {
        m_opener->settle(firstName, QStringLiteral("liv"), harbour);
        m_opener->settle(second, QStringLiteral("haugen"), quay);
        QVERIFY(store::AccountList(m_folder->path()).add(second) && store::AccountList(m_folder->path()).add(QStringLiteral("gone")));
        auto elsewhere = std::make_unique<FolderLock>(folderOf(second));
        begin();
        QTRY_COMPARE(standings(), QStringList({QStringLiteral("offline"), QStringLiteral("elsewhere"), QStringLiteral("broken")}));
        QVERIFY(!QFileInfo::exists(folderOf(QStringLiteral("gone")))); // none is made in its place
        m_accounts->show(1);
        QCOMPARE(m_opener->knocked, QStringList{second});
        QVERIFY(m_accounts->currentRow() == 0 && m_accounts->error().isEmpty());
        m_opener->answers = false;
        m_accounts->show(1);
        QVERIFY(!m_accounts->error().isEmpty());
        m_accounts->show(2);
        QCOMPARE(m_accounts->error(), QStringLiteral("missing"));
        elsewhere.reset();
        m_accounts->show(1); // it is free now
        QCOMPARE(m_accounts->currentRow(), 1);
        m_accounts->takeOut(2);
        QCOMPARE(store::AccountList(m_folder->path()).names(), QStringList{second});
    }

    void anEmptyFirstIsNotInTheWay()
    {
        m_opener->settle(second, QStringLiteral("haugen"), quay);
        QVERIFY(store::AccountList(m_folder->path()).add(second));
        begin(); // the first account was deleted
        QCOMPARE(m_accounts->currentRow(), 1);
        QVERIFY(!m_accounts->areSeveral());
        QCOMPARE(column(*m_accounts, "isListed")[0], QStringLiteral("false"));
        m_accounts->wish({.handle = QStringLiteral("maren")});
        QVERIFY(profile(1)->finder()->isBusy());
        m_accounts->add(); // goes there first
        QCOMPARE(m_accounts->currentRow(), 0);
        QCOMPARE(m_accounts->count(), 2);
        m_accounts->giveUp();
        QCOMPARE(m_accounts->currentRow(), 1);
        QCOMPARE(m_accounts->count(), 2);
    }

    void theComputersProfiles_F14()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        FolderOpener opener(m_folder->path(), platform::KeyPlace::File);
        using Why = OpenRefusal::Why;
        QCOMPARE(opener.open(second, ProfileOpener::Wish::Present, nullptr).error().why, Why::Missing);
        QCOMPARE(opener.open(QStringLiteral("../x"), ProfileOpener::Wish::PresentOrNew, nullptr).error().why, Why::Missing);
        {
            auto opened = opener.open(second, ProfileOpener::Wish::PresentOrNew, nullptr);
            QVERIFY(opened);
            QCOMPARE(opened->profile->profileName(), second);
            QCOMPARE(opener.open(second, ProfileOpener::Wish::Present, nullptr).error().why, Why::Elsewhere);
            QVERIFY(!opener.knock(second)); // it has no window
        }
        QVERIFY(opener.open(second, ProfileOpener::Wish::Present, nullptr));
        for (const char *const kept : {"appearance.ini", "lock.ini"})
            QFile(folderOf(second) + u'/' + QLatin1StringView(kept)).open(QFile::WriteOnly);
        const QString desktop = folderOf(second) + u"/desktop.ini";
        const QString key = QString::fromLatin1(idOf<ConversationId>(1).toHex());
        {
            DesktopSettings settings(desktop);
            settings.setHidesToTray(true);
            settings.setShowsContent(false);
            settings.setQuietFrom(QStringLiteral("21:15"));
            settings.setWindow(QRect(40, 50, 900, 700), true);
            settings.setLevel(key, QStringLiteral("nothing"));
            settings.setOpenConversation(key);
        }
        QVERIFY(opener.removeFirst(second, true));
        QCOMPARE(QDir(folderOf(second)).entryList(QDir::Files, QDir::Name),
                 QStringList({QStringLiteral("appearance.ini"), QStringLiteral("desktop.ini"), QStringLiteral("lock"), QStringLiteral("lock.ini")}));
        const DesktopSettings left(desktop); // the window's, and nothing of whom somebody wrote with
        QVERIFY(left.hidesToTray() && !left.showsContent() && left.wasMaximized());
        QCOMPARE(left.quietFrom(), QStringLiteral("21:15"));
        QCOMPARE(left.windowPlace(), QRect(40, 50, 900, 700));
        QVERIFY(!bytesOf(desktop).contains(key.toLatin1()));
        QVERIFY(opener.remove(second) && !QFileInfo::exists(folderOf(second)));
        QCOMPARE(opener.open(firstName, ProfileOpener::Wish::PresentOrNew, nullptr)->profile->profileName(), QString());
    }
};

QTEST_MAIN(tst_Accounts)
#include "tst_Accounts.moc"
