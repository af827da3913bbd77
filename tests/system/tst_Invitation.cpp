// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/RelayAddress.h"
#include "tests/system/Device.h"
#include "tests/system/RelayProcess.h"

#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;

namespace {

constexpr int patienceMs = 60'000;

} // namespace

/// Somebody invites a friend to the relay from their app, over a real relay (D1).
class tst_Invitation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFriendComesByTheLinkAndNobodyElse_D1();
};

void tst_Invitation::aFriendComesByTheLinkAndNobodyElse_D1()
{
    const QTemporaryDir folder;
    RelayProcess relay(programFolder(), folder.filePath(QStringLiteral("relay")), folder.filePath(QStringLiteral("relay.log")));
    QVERIFY(relay.start());
    Device ada(QStringLiteral("ada"), folder.path());
    ada.signIn(relay.url(), QStringLiteral("ada"), QStringLiteral("desk"), relay.invite());
    QTRY_VERIFY_WITH_TIMEOUT(ada.isLive(), patienceMs);
    ada.post(engine::AskInvitation{7});
    QTRY_COMPARE_WITH_TIMEOUT(ada.invited.ask, engine::AskId(7), patienceMs);
    QVERIFY(ada.invited.squares.width > 20);
    const auto link = parseInvitationLink(ada.invited.link);
    QVERIFY2(link, qPrintable(ada.invited.link));
    QCOMPARE(link->relay.toString(), relay.url());

    Device bob(QStringLiteral("bob"), folder.path());
    bob.signIn(link->relay.toString(), QStringLiteral("bob"), QStringLiteral("desk"), link->code);
    QTRY_VERIFY_WITH_TIMEOUT(bob.isLive(), patienceMs);
    Device eve(QStringLiteral("eve"), folder.path());
    eve.signIn(link->relay.toString(), QStringLiteral("eve"), QStringLiteral("desk"), link->code);
    QTRY_VERIFY_WITH_TIMEOUT(eve.signedIn, patienceMs);
    QVERIFY2(!eve.signedIn->isEmpty(), "one invitation made two accounts");

    for (engine::AskId ask = 8; ask < 12; ++ask) { // the rest of the day's
        ada.post(engine::AskInvitation{ask});
        QTRY_COMPARE_WITH_TIMEOUT(ada.invited.ask, ask, patienceMs);
    }
    ada.post(engine::AskInvitation{12});
    QTRY_COMPARE_WITH_TIMEOUT(ada.failures.size(), 1, patienceMs);
}

QTEST_GUILESS_MAIN(tst_Invitation)
#include "tst_Invitation.moc"
