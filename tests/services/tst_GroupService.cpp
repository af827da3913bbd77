// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/Capability.h"
#include "shared/wire/AccountEvent.h"
#include "shared/wire/ControlNotice.h"
#include "tests/services/GroupRelay.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using namespace porchlight::operation;
using wire::ErrorCode;

namespace {

std::vector<Seq> seqsOf(const std::vector<wire::Frame> &frames, const ConversationId &conversation)
{
    std::vector<Seq> seqs;
    for (const wire::Entries &entries : framesOf<wire::Entries>(frames)) {
        for (const wire::Entry &entry : entries.entries) {
            if (entries.log == LogId::of(conversation))
                seqs.push_back(entry.seq);
        }
    }
    return seqs;
}

std::vector<ErrorCode> errorsOf(const std::vector<wire::Frame> &frames)
{
    std::vector<ErrorCode> codes;
    for (const wire::Error &error : framesOf<wire::Error>(frames))
        codes.push_back(ErrorCode(error.code));
    return codes;
}

} // namespace

/// Groups as clients see them: what is signed is verified, and whoever comes and goes is told while connected (A11, C4, F1).
class tst_GroupService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_relay = std::make_unique<GroupRelay>(test::relayStoreKinds().back()); // the model is the quicker one
        m_ada = std::make_unique<Person>(m_relay->join(QStringLiteral("ada")));
        m_bob = std::make_unique<Person>(m_relay->join(QStringLiteral("bob")));
        m_cem = std::make_unique<Person>(m_relay->join(QStringLiteral("cem")));
        m_relay->change(*m_ada, Create{test::idOf<Nonce>(1), {m_bob->id().account}});
        for (const auto *person : {m_ada.get(), m_bob.get(), m_cem.get()})
            m_relay->sent(*person);
    }
    void cleanup() { m_relay.reset(); }

    void anEventIsAnswered_A11()
    {
        const auto frames = m_relay->change(*m_ada, Add{{m_cem->id().account}});
        const auto changed = framesOf<wire::GroupChanged>(frames);
        QCOMPARE(changed.size(), std::size_t(1));
        QVERIFY(changed.front() == (wire::GroupChanged{77, m_relay->group, 2, 2}));
        QCOMPARE(seqsOf(frames, m_relay->group), std::vector<Seq>{2}); // one hears of one's own as well
    }

    void onlyWhatIsSignedIsTaken_F1()
    {
        GroupRelay &r = *m_relay;
        wire::ChangeGroup add = r.next(*m_ada, Add{{m_cem->id().account}});
        const wire::ChangeGroup good = add;
        for (const qsizetype at : {qsizetype(40), add.event.size() - 128, add.event.size() - 65}) {
            add.event = good.event;
            add.event[at] = char(add.event[at] ^ 1);
            QCOMPARE(r.error(*m_ada, add), ErrorCode::ControlInvalid);
        }
        // Signed by another's key, in ada's name and in one's own for a device of hers.
        const ControlFacts facts{r.group, r.events + 1, r.hash, Add{{m_cem->id().account}}, m_ada->id(), 1, 1s};
        const QByteArray forged = ControlEvent::sign(facts, m_bob->device.signingKey).packed();
        QCOMPARE(r.error(*m_ada, wire::ChangeGroup{1, forged, {}}), ErrorCode::ControlInvalid);
        QCOMPARE(r.error(*m_bob, good), ErrorCode::ControlInvalid);
        QCOMPARE(r.error(*m_bob, wire::ChangeGroup{1, "nothing", {}}), ErrorCode::ControlInvalid);
        QCOMPARE(r.error(*m_ada, good), ErrorCode::None);
    }

    void whoJoinsHoldsTheSecret_F1()
    {
        GroupRelay &r = *m_relay;
        RepeatingRandom random;
        const SigningKey secret = SigningKey::generate(random);
        const SigningKey other = SigningKey::generate(random);
        r.change(*m_ada, SetPolicy{0, secret.publicKey()});
        QCOMPARE(errorsOf(r.change(*m_cem, Join{secret.publicKey()}, &other)), std::vector{ErrorCode::ControlInvalid});
        const QByteArray proof = proveCapability(secret, r.group, m_cem->id()).toBytes();
        const auto shown = framesOf<wire::Control>(r.ask(*m_cem, wire::GetControl{5, r.group, 0, proof}));
        QCOMPARE(shown.size(), std::size_t(1));
        QVERIFY(shown.front().request == 5 && shown.front().conversation == r.group && !shown.front().hasMore);
        QCOMPARE(shown.front().entries.size(), std::size_t(2));
        QCOMPARE(r.error(*m_bob, wire::GetControl{5, r.group, 0, proof}), ErrorCode::None); // a member needs none
        QVERIFY(errorsOf(r.change(*m_cem, Join{secret.publicKey()}, &secret)).empty());
    }

    void whoComesIsTold_A11()
    {
        GroupRelay &r = *m_relay;
        r.ask(*m_ada, r.message(*m_ada, 1, 501)); // 2
        r.sent(*m_cem);
        r.change(*m_ada, Add{{m_cem->id().account}}); // 3
        const auto frames = r.sent(*m_cem);
        QVERIFY(std::holds_alternative<wire::Entries>(frames.at(0)));
        const auto &account = std::get<wire::Entries>(frames.at(0));
        QVERIFY(account.log == LogId::accountLog());
        QVERIFY(wire::decodeAccountEvent(account.entries.back().body)->joined == r.group);
        const LogId log = LogId::of(r.group);
        QVERIFY(std::get<wire::Trimmed>(frames.at(1)) == (wire::Trimmed{log, 3, quint8(wire::TrimReason::BeforeDevice)}));
        QCOMPARE(seqsOf(frames, r.group), std::vector<Seq>{3});
        r.ask(*m_ada, r.message(*m_ada, 2, 502));
        QCOMPARE(seqsOf(r.sent(*m_cem), r.group), std::vector<Seq>{4});
        // Read from the store it is the same.
        const auto read = r.ask(*m_cem, wire::OpenLog{{{log, 0}}});
        QVERIFY(framesOf<wire::Trimmed>(read) == (std::vector{wire::Trimmed{log, 3, quint8(wire::TrimReason::BeforeDevice)}}));
        QCOMPARE(seqsOf(read, r.group), (std::vector<Seq>{3, 4}));
    }

    void whoGoesIsToldAndHearsNothingAfter_A11()
    {
        GroupRelay &r = *m_relay;
        r.change(*m_ada, Remove{{m_bob->id().account}}); // 2
        const auto frames = r.sent(*m_bob);
        QCOMPARE(seqsOf(frames, r.group), std::vector<Seq>{2});
        r.ask(*m_ada, r.message(*m_ada, 1, 501));
        QVERIFY(r.sent(*m_bob).empty());
        QCOMPARE(seqsOf(r.ask(*m_bob, wire::OpenLog{{{LogId::of(r.group), 0}}}), r.group), (std::vector<Seq>{1, 2}));
        r.ask(*m_ada, r.message(*m_ada, 2, 502));
        QVERIFY(r.sent(*m_bob).empty());
        r.change(*m_ada, Add{{m_bob->id().account}}); // 5
        const auto back = r.sent(*m_bob);
        QCOMPARE(framesOf<wire::Trimmed>(back).at(0).first, Seq(5));
        QCOMPARE(seqsOf(back, r.group), std::vector<Seq>{5});
    }

    void whoGoesSeesNobodyType_C4()
    {
        GroupRelay &r = *m_relay;
        for (const auto *person : {m_ada.get(), m_bob.get()})
            r.ask(*person, wire::Watch{{r.group}});
        r.advance(1s);
        const auto types = [&] {
            r.advance(1s);
            r.sent(*m_bob);
            r.ask(*m_ada, wire::Typing{r.group, 1, "sealed"});
            return framesOf<wire::Typed>(r.sent(*m_bob)).size();
        };
        QCOMPARE(types(), std::size_t(1));
        r.change(*m_ada, Add{{m_cem->id().account}});
        QCOMPARE(types(), std::size_t(1)); // who else comes changes nothing for them
        r.change(*m_ada, Remove{{m_bob->id().account}});
        QCOMPARE(types(), std::size_t(0));
        const auto after = r.ask(*m_bob, wire::Typing{r.group, 1, "sealed"});
        QVERIFY(framesOf<wire::Typed>(r.sent(*m_ada)).empty());
    }

    void presenceOfWhoComesIsShown_C2()
    {
        GroupRelay &r = *m_relay;
        r.ask(*m_bob, wire::Watch{{r.group}});
        r.advance(10s);
        r.sent(*m_bob);
        r.change(*m_ada, Add{{m_cem->id().account}});
        r.advance(10s);
        bool isShown = false;
        for (const wire::Presences &frame : framesOf<wire::Presences>(r.sent(*m_bob))) {
            for (const wire::AccountPresence &presence : frame.accounts)
                isShown = isShown || presence.account == m_cem->id().account;
        }
        QVERIFY(isShown);
    }

    void membersAndReceiptsAreRead_A13()
    {
        GroupRelay &r = *m_relay;
        const auto members = framesOf<wire::Members>(r.ask(*m_bob, wire::GetMembers{6, r.group, {}}));
        QCOMPARE(members.size(), std::size_t(1));
        QCOMPARE(members.front().members.size(), std::size_t(2));
        QVERIFY(members.front().request == 6 && !members.front().hasMore);
        r.ask(*m_ada, r.message(*m_ada, 1, 501)); // 2
        r.ask(*m_bob, wire::Mark{{{r.group, 2, 2, 2}}});
        const auto receipts = framesOf<wire::Receipts>(r.ask(*m_ada, wire::GetReceipts{7, r.group, 2}));
        QVERIFY(receipts == std::vector{(wire::Receipts{7, 1, 1, 1})});
        QCOMPARE(r.error(*m_cem, wire::GetReceipts{7, r.group, 2}), ErrorCode::NotAMember);
    }

    void wantOfRoomIsSaid_G7()
    {
        GroupRelay &r = *m_relay;
        r.ending = CommitStatus::Full;
        const auto frames = framesOf<wire::Error>(r.ask(*m_ada, r.next(*m_ada, Add{{m_cem->id().account}})));
        QCOMPARE(frames.size(), std::size_t(1));
        QVERIFY(frames.front().code == ErrorCode::StorageFull && frames.front().retryAfterMs);
        r.ending = CommitStatus::Committed;
        wire::ChangeGroup heavy = r.next(*m_ada, Add{{m_cem->id().account}});
        heavy.mail.push_back({m_bob->id(), test::idOf<MessageId>(1), QByteArray(wire::mailItemBytesMax + 1, 'x')});
        QCOMPARE(r.error(*m_ada, heavy), ErrorCode::TooLarge);
        QCOMPARE(r.error(*m_ada, r.next(*m_ada, Add{{m_cem->id().account}})), ErrorCode::None);
    }

private:
    std::unique_ptr<GroupRelay> m_relay;
    std::unique_ptr<Person> m_ada;
    std::unique_ptr<Person> m_bob;
    std::unique_ptr<Person> m_cem;
};

QTEST_GUILESS_MAIN(tst_GroupService)
#include "tst_GroupService.moc"
