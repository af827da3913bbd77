// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/desktop/AccountsFixture.h"

using namespace porchlight;
using namespace porchlight::models;
using namespace porchlight::test;

/// What comes from outside goes to the account that it is for; where several can be meant the person is asked, and nothing is
/// done before (F7).
class tst_WhichAccount final : public AccountsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void linksGoWhereTheyBelong_F7()
    {
        beginWithTwo();
        m_accounts->wish({.link = groupLinkOn(quay)});
        QCOMPARE(m_accounts->currentRow(), 1);
        QCOMPARE(profile(1)->desktop()->link()->kind(), QStringLiteral("group"));
        m_accounts->wish({.link = groupLinkOn(QStringLiteral("ws://127.0.0.1:1111"))}); // nobody is there
        QCOMPARE(m_accounts->currentRow(), 1);
        m_accounts->wish({.link = QStringLiteral("porchlight:<img src=x>")});
        QCOMPARE(profile(1)->desktop()->link()->kind(), QStringLiteral("wrong"));
        m_accounts->wish({.link = groupLinkOn(harbour)});
        QCOMPARE(m_accounts->currentRow(), 0);
        QVERIFY(!m_accounts->which()->isAsked()); // each was for one alone
    }

    void whereSeveralAreMeantItIsAsked_F7()
    {
        m_opener->settle(QStringLiteral("account-3"), QStringLiteral("liv.ferry"), quay);
        QVERIFY(store::AccountList(m_folder->path()).add(second) && store::AccountList(m_folder->path()).add(QStringLiteral("account-3")));
        m_opener->settle(firstName, QStringLiteral("liv"), harbour);
        m_opener->settle(second, QStringLiteral("haugen"), quay);
        begin();
        // Nobody knows yet who is there: it waits.
        m_accounts->wish({.link = groupLinkOn(quay)});
        WhichAccount &which = *m_accounts->which();
        QVERIFY(!which.isAsked());
        QTRY_VERIFY(which.isAsked());
        QCOMPARE(which.kind(), QStringLiteral("group"));
        QCOMPARE(which.what(), QStringLiteral("127.0.0.1:9550"));
        QCOMPARE(column(*m_accounts, "isMeant"), QStringList({QStringLiteral("false"), QStringLiteral("true"), QStringLiteral("true")}));
        QVERIFY(m_accounts->currentRow() == 0 && profile(1)->desktop()->link()->kind().isEmpty()); // nothing until it is answered
        m_accounts->choose(0); // that one is not meant
        QVERIFY(which.isAsked());
        m_accounts->choose(2);
        QVERIFY(!which.isAsked());
        QCOMPARE(m_accounts->currentRow(), 2);
        QCOMPARE(profile(2)->desktop()->link()->kind(), QStringLiteral("group"));
        QVERIFY(profile(1)->desktop()->link()->kind().isEmpty());
        m_accounts->choose(1); // answered already
        QCOMPARE(m_accounts->currentRow(), 2);
        // An invitation is for none of them.
        m_accounts->wish({.link = QStringLiteral("porchlight://127.0.0.1:9550/i/7K3M-Q2XV-9T4N-H8WC-2RBD-5FPA")});
        QVERIFY(!which.isAsked() && m_accounts->currentRow() == 2);
        // Who is taken out cannot be meant, and one alone is not asked about.
        m_accounts->wish({.link = groupLinkOn(quay)});
        QVERIFY(which.isAsked());
        m_accounts->takeOut(1);
        QVERIFY(!which.isAsked());
        m_accounts->choose(1);
        m_accounts->wish({.link = groupLinkOn(quay)});
        QVERIFY(!which.isAsked());
    }

    void aHandleSaysNotOnWhichRelay_F7()
    {
        beginWithTwo();
        const QString peer = QStringLiteral("maren");
        m_accounts->wish({.handle = peer});
        WhichAccount &which = *m_accounts->which();
        QVERIFY(which.isAsked());
        QCOMPARE(which.kind(), QStringLiteral("person"));
        QCOMPARE(which.what(), peer);
        QCOMPARE(which.likely(), profile(0)); // nobody knows them, so whoever is shown
        QVERIFY(!profile(0)->finder()->isBusy() && !profile(1)->finder()->isBusy());
        which.dismiss();
        m_accounts->choose(1);
        QVERIFY(m_accounts->currentRow() == 0 && !profile(1)->finder()->isBusy());
        m_accounts->wish({.handle = peer});
        m_accounts->choose(1);
        QVERIFY(m_accounts->currentRow() == 1 && profile(1)->finder()->isBusy() && !profile(0)->finder()->isBusy());
        // Who speaks to an account by its profile has said which.
        m_accounts->wish({.handle = peer, .named = profile(0)});
        QVERIFY(!which.isAsked() && m_accounts->currentRow() == 0 && profile(0)->finder()->isBusy());
        // The last counts.
        m_accounts->wish({.handle = peer});
        m_accounts->wish({.link = groupLinkOn(quay)});
        QVERIFY(!which.isAsked() && m_accounts->currentRow() == 1);
    }

    void whoKnowsThemIsOfferedFirst()
    {
        beginWithTwo();
        const auto met = profile(1)->conversations()->data(profile(1)->conversations()->index(0), profile(1)->conversations()->roleNames().key("handle")).toString();
        QVERIFY(!met.isEmpty());
        m_accounts->wish({.handle = met});
        QCOMPARE(m_accounts->which()->likely(), profile(1));
        QCOMPARE(m_accounts->currentRow(), 0);
    }
};

QTEST_MAIN(tst_WhichAccount)
#include "tst_WhichAccount.moc"
