// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/GroupRules.h"
#include "shared/wire/AccountEvent.h"
#include "shared/wire/ControlNotice.h"
#include "tests/conformance/GroupScript.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using namespace porchlight::operation;
using wire::ErrorCode;

namespace {

const auto invitation = idOf<SigningPublicKey>(77);

wire::DevicesNotice firstListOf(const DeviceId &device)
{
    const PublishManifest list = listOf(device, 1, {1});
    return {device.account, 1, *ManifestHash::fromBytes(list.place.hash)};
}

} // namespace

/// What may be done to a group, in every store: who comes and goes by it, and what the others hear (A11, F1; encryption.md 5.3).
class tst_RelayGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < int(relayStoreKinds().size()); ++i)
            QTest::newRow(relayStoreKinds()[std::size_t(i)].name) << i;
    }
    void init()
    {
        QFETCH_GLOBAL(int, kind);
        m_world = std::make_unique<GroupWorld>(relayStoreKinds()[std::size_t(kind)]);
    }
    void cleanup() { m_world.reset(); }

    void theFirstEntryIsTheCreate_A11()
    {
        GroupWorld &w = *m_world;
        GroupScript other(w);
        const ChangeGroup create = other.next(w.cem, Create{idOf<Nonce>(9), {w.ada.account, w.bob.account}});
        const GroupOutcome made = other.change(create);
        QCOMPARE(made.error, ErrorCode::None);
        QCOMPARE(made.seq, Seq(1));
        QCOMPARE(made.epoch, quint64(1));
        const auto event = ControlEvent::decoded(*SignedControlEvent::unpacked(create.event)).value();
        QVERIFY(made.conversation == event.conversation());
        QCOMPARE(made.members.ids(), (std::vector{w.ada.account, w.bob.account, w.cem.account}));
        QCOMPARE(made.come, made.members.ids());
        QCOMPARE(made.fresh.size(), std::size_t(1));
        const wire::Entry &entry = made.fresh.front();
        QCOMPARE(entry.kind, quint8(wire::EntryKind::Control));
        QVERIFY(entry.sender == w.cem.account && entry.senderDevice == 1 && entry.number == 0 && entry.ordinal == 0);
        const auto notice = wire::decodeControlNotice(entry.body);
        QVERIFY(notice);
        QCOMPARE(notice->event, create.event);
        QVERIFY(notice->lists == (std::vector{firstListOf(w.ada), firstListOf(w.bob), firstListOf(w.cem)}));
        for (const DeviceId &member : {w.ada, w.bob, w.cem})
            QVERIFY(w.entries(member, LogId::of(made.conversation)) == made.fresh);
        const auto joined = wire::decodeAccountEvent(w.entries(w.bob, LogId::accountLog()).back().body);
        QVERIFY(joined && joined->joined == made.conversation && joined->isGroup == true && joined->members.empty());
        QCOMPARE(made.announced.size(), std::size_t(3));
    }

    void whoIsAddedIsAMemberFromThereOn_A11()
    {
        GroupWorld &w = *m_world;
        w.say(w.ada, 1, 501);
        const GroupOutcome added = w.script.change(w.ada, Add{{w.cem.account}});
        QCOMPARE(added.error, ErrorCode::None);
        QCOMPARE(added.seq, Seq(3));
        QCOMPARE(added.come, std::vector{w.cem.account});
        QCOMPARE(added.members.ids(), (std::vector{w.ada.account, w.bob.account, w.cem.account}));
        const auto notice = wire::decodeControlNotice(added.fresh.front().body);
        QVERIFY(notice->lists == std::vector{firstListOf(w.cem)});
        QCOMPARE(w.say(w.cem, 1, 601).error, ErrorCode::None);
        QCOMPARE(w.seqs(w.cem), (std::vector<Seq>{3, 4}));
        QCOMPARE(w.seqs(w.bob), (std::vector<Seq>{1, 2, 3, 4}));
    }

    void whoIsRemovedHearsOfItAndOfNothingAfter_A11()
    {
        GroupWorld &w = *m_world;
        const GroupOutcome removed = w.script.change(w.ada, Remove{{w.bob.account}});
        QCOMPARE(removed.error, ErrorCode::None);
        QCOMPARE(removed.members.ids(), (std::vector{w.ada.account, w.bob.account}));
        QVERIFY(removed.come.empty());
        const auto left = wire::decodeAccountEvent(w.entries(w.bob, LogId::accountLog()).back().body);
        QVERIFY(left && left->left == w.script.group && !left->joined);
        const AppendOutcome after = w.say(w.ada, 1, 501);
        QCOMPARE(after.error, ErrorCode::None);
        QCOMPARE(after.members.ids(), std::vector{w.ada.account});
        QCOMPARE(w.seqs(w.bob), (std::vector<Seq>{1, 2}));
        AppendRequest late = request(w.bob, w.script.group, 1, {body(601)});
        QCOMPARE(w.append(late).error, ErrorCode::NotAMember);
        QCOMPARE(w.script.error(w.bob, Leave{}), ErrorCode::NotAMember);
        QCOMPARE(w.script.error(w.ada, Remove{{w.bob.account}}), ErrorCode::NotAMember);
    }

    void whoHasGoneHearsWhatBecameOfWhatItSaid_A11()
    {
        GroupWorld &w = *m_world;
        const AppendRequest said = sealed(w, request(w.bob, w.script.group, 1, {body(601)}));
        const AppendOutcome first = w.append(said);
        w.script.change(w.bob, Leave{});
        const AppendOutcome again = w.append(said);
        QCOMPARE(again.error, ErrorCode::None);
        QVERIFY(again.stored == first.stored);
        QVERIFY(again.fresh.empty() && again.members.empty());
        AppendRequest more = said;
        more.append.bodies.push_back(body(602));
        QCOMPARE(w.append(more).error, ErrorCode::NotAMember);
    }

    void whoComesBackBeginsAnew_A11()
    {
        GroupWorld &w = *m_world;
        w.say(w.ada, 1, 501);
        w.script.change(w.ada, Remove{{w.bob.account}}); // 3
        w.say(w.ada, 2, 502);                            // 4
        const GroupOutcome back = w.script.change(w.ada, Add{{w.bob.account}});
        QCOMPARE(back.seq, Seq(5));
        w.say(w.ada, 3, 503);
        QCOMPARE(w.seqs(w.bob), (std::vector<Seq>{5, 6}));
        const LogPage page = w.reader().readLog(w.bob, LogId::of(w.script.group), 3, 10, 10'000);
        QCOMPARE(page.first, Seq(5));
        QCOMPARE(page.why, wire::TrimReason::BeforeDevice);
        w.script.change(w.bob, Leave{}); // 7, the second time
        w.say(w.ada, 4, 504);
        QCOMPARE(w.seqs(w.bob), (std::vector<Seq>{5, 6, 7}));
    }

    void theRosterFollows_F1()
    {
        GroupWorld &w = *m_world;
        const auto accounts = [&](const DeviceId &asking, std::optional<quint64> epoch) {
            std::vector<AccountId> found;
            for (const wire::DevicesNotice &list : w.reader().readRoster(asking, w.script.group, epoch).members)
                found.push_back(list.account);
            return found;
        };
        QCOMPARE(accounts(w.ada, {}), (std::vector{w.ada.account, w.bob.account}));
        const AppendRequest stale = sealed(w, request(w.ada, w.script.group, 1, {body(501)}));
        w.script.change(w.ada, Add{{w.cem.account}});
        QCOMPARE(w.append(stale).error, ErrorCode::StaleEpoch);
        QCOMPARE(accounts(w.ada, {}), (std::vector{w.ada.account, w.bob.account, w.cem.account}));
        QCOMPARE(accounts(w.ada, 1), (std::vector{w.ada.account, w.bob.account}));
        w.script.change(w.ada, Remove{{w.bob.account}});
        QCOMPARE(accounts(w.ada, {}), (std::vector{w.ada.account, w.cem.account}));
        // Who came later asks from there on, who has gone up to there.
        QCOMPARE(w.reader().readRoster(w.cem, w.script.group, 1).error, ErrorCode::NoSuchMessage);
        QCOMPARE(accounts(w.cem, 2).size(), std::size_t(3));
        QCOMPARE(accounts(w.bob, 3), (std::vector{w.ada.account, w.cem.account}));
        QCOMPARE(w.reader().readRoster(w.bob, w.script.group, {}).error, ErrorCode::NotAMember);
        w.say(w.ada, 1, 501);
        w.script.change(w.ada, Add{{w.dora.account}});
        QCOMPARE(w.reader().readRoster(w.bob, w.script.group, 4).error, ErrorCode::NoSuchMessage);
        QCOMPARE(w.reader().readRoster(w.dora, w.script.group, 3).error, ErrorCode::NoSuchMessage);
        QCOMPARE(w.say(w.dora, 1, 701).error, ErrorCode::None);
    }

    void otherListsBeginAnEpochInGroupsToo_F1()
    {
        GroupWorld &w = *m_world;
        const DeviceId second = w.addDevice(w.bob.account);
        const auto published = w.one<ManifestOutcome>(listOf(w.bob, 2, {1, second.number}));
        QCOMPARE(published.error, ErrorCode::None);
        QCOMPARE(published.epochs.size(), std::size_t(1));
        QVERIFY(published.epochs.front().conversation == w.script.group);
        QCOMPARE(published.epochs.front().entry.epoch, quint64(2));
        // What was sealed before it was there is not for the new device, and an event signed under the old list is stale.
        QCOMPARE(w.seqs(second), std::vector<Seq>{2});
        QCOMPARE(w.seqs(w.bob), (std::vector<Seq>{1, 2}));
        w.script.change(w.ada, Remove{{w.bob.account}});
        QVERIFY(w.one<ManifestOutcome>(listOf(w.bob, 3, {1})).epochs.empty());
        QCOMPARE(w.script.change(w.ada, Add{{w.bob.account}}).error, ErrorCode::None);
        ControlFacts facts{w.script.group, w.script.events + 1, w.script.hash, Leave{}, w.bob, 2, 1s};
        QCOMPARE(w.script.change(GroupScript::signedBy(w.bob, facts)).error, ErrorCode::ManifestStale);
        facts.manifestVersion = 4;
        QCOMPARE(w.script.change(GroupScript::signedBy(w.bob, facts)).error, ErrorCode::ManifestStale);
        QCOMPARE(w.script.error(w.bob, Leave{}), ErrorCode::None);
    }

    void rolesAreHeld_A11()
    {
        GroupWorld &w = *m_world;
        GroupScript &s = w.script;
        QCOMPARE(s.error(w.bob, Add{{w.cem.account}}), ErrorCode::NotAllowed);
        QCOMPARE(s.error(w.bob, Remove{{w.ada.account}}), ErrorCode::NotAllowed);
        QCOMPARE(s.error(w.bob, Promote{w.bob.account}), ErrorCode::NotAllowed);
        QCOMPARE(s.error(w.bob, SetPolicy{1, {}}), ErrorCode::NotAllowed);
        QCOMPARE(s.error(w.ada, Leave{}), ErrorCode::LastAdmin);
        QCOMPARE(s.error(w.ada, Demote{w.ada.account}), ErrorCode::LastAdmin);
        QCOMPARE(s.error(w.ada, Remove{{w.ada.account}}), ErrorCode::NotAllowed);
        QCOMPARE(s.error(w.ada, Promote{w.cem.account}), ErrorCode::NotAMember);
        QCOMPARE(s.error(w.cem, Add{{w.dora.account}}), ErrorCode::NotAMember);
        QCOMPARE(s.error(w.ada, Promote{w.bob.account}), ErrorCode::None);
        QCOMPARE(s.error(w.ada, Promote{w.bob.account}), ErrorCode::ControlStale); // there is nothing to change
        QCOMPARE(s.error(w.bob, Demote{w.ada.account}), ErrorCode::None);
        QCOMPARE(s.error(w.ada, Add{{w.cem.account}}), ErrorCode::NotAllowed);
        QCOMPARE(s.error(w.bob, SetPolicy{1, {}}), ErrorCode::None);
        QCOMPARE(s.error(w.ada, Add{{w.cem.account}}), ErrorCode::None);
        QCOMPARE(s.error(w.ada, Leave{}), ErrorCode::None);
        QCOMPARE(s.error(w.cem, Leave{}), ErrorCode::None);
        QCOMPARE(s.error(w.bob, Leave{}), ErrorCode::None); // with whom it ends
        QCOMPARE(s.error(w.bob, Leave{}), ErrorCode::NotAMember);
    }

    void byLinkOnlyWithTheInvitation_A11()
    {
        GroupWorld &w = *m_world;
        GroupScript &s = w.script;
        QCOMPARE(s.error(w.cem, Join{invitation}), ErrorCode::NotAllowed); // there is none
        QCOMPARE(s.error(w.ada, SetPolicy{0, invitation}), ErrorCode::None);
        QCOMPARE(s.error(w.cem, Join{idOf<SigningPublicKey>(78)}), ErrorCode::NotAllowed);
        const GroupOutcome joined = s.change(w.cem, Join{invitation});
        QCOMPARE(joined.error, ErrorCode::None);
        QCOMPARE(joined.come, std::vector{w.cem.account});
        QVERIFY(wire::decodeControlNotice(joined.fresh.front().body)->lists == std::vector{firstListOf(w.cem)});
        QCOMPARE(s.error(w.cem, Join{invitation}), ErrorCode::ControlStale); // a member already
        QCOMPARE(s.error(w.ada, Remove{{w.cem.account}}), ErrorCode::None);
        QCOMPARE(s.error(w.cem, Join{invitation}), ErrorCode::NotAllowed); // barred
        QCOMPARE(s.error(w.ada, Add{{w.cem.account}}), ErrorCode::None);
        QCOMPARE(s.error(w.cem, Leave{}), ErrorCode::None);
        QCOMPARE(s.error(w.cem, Join{invitation}), ErrorCode::None); // who left may come again
        QCOMPARE(s.error(w.ada, SetPolicy{0, {}}), ErrorCode::None);
        QCOMPARE(s.error(w.dora, Join{invitation}), ErrorCode::NotAllowed); // it was taken back
    }

    void onlyTheNextEventIsTaken_A11()
    {
        GroupWorld &w = *m_world;
        GroupScript &s = w.script;
        const ChangeGroup one = s.next(w.ada, Add{{w.cem.account}});
        const ChangeGroup other = s.next(w.ada, Add{{w.dora.account}});
        const GroupOutcome first = s.change(one);
        QCOMPARE(s.change(other).error, ErrorCode::ControlStale);
        ControlFacts ahead{s.group, s.events + 2, s.hash, Add{{w.dora.account}}, w.ada, 1, 1s};
        QCOMPARE(s.change(GroupScript::signedBy(w.ada, ahead)).error, ErrorCode::ControlStale);
        ControlFacts forked{s.group, s.events + 1, idOf<Digest>(3), Add{{w.dora.account}}, w.ada, 1, 1s};
        QCOMPARE(s.change(GroupScript::signedBy(w.ada, forked)).error, ErrorCode::ControlStale);
        // A repeat hears what the first one heard, and changes nothing; also of who has gone meanwhile.
        const GroupOutcome again = s.change(one);
        QVERIFY(again.error == ErrorCode::None && again.seq == first.seq && again.epoch == first.epoch);
        QVERIFY(again.conversation == s.group && again.fresh.empty() && again.announced.empty() && again.members.empty());
        const ChangeGroup leave = s.next(w.bob, Leave{});
        const GroupOutcome left = s.change(leave);
        w.reopen();
        QCOMPARE(s.change(leave).seq, left.seq);
        QCOMPARE(s.change(one).seq, first.seq);
        QCOMPARE(w.seqs(w.ada), (std::vector<Seq>{1, 2, 3}));
    }

    void whatIsNoEventIsRefused_B6()
    {
        GroupWorld &w = *m_world;
        ChangeGroup broken = w.script.next(w.ada, Add{{w.cem.account}});
        broken.event.chop(1);
        QCOMPARE(w.script.change(broken).error, ErrorCode::ControlInvalid);
        ChangeGroup of = w.script.next(w.ada, Add{{w.cem.account}});
        of.by = w.bob; // another's event
        QCOMPARE(w.script.change(of).error, ErrorCode::ControlInvalid);
        QCOMPARE(w.script.error(w.ada, Unknown{99, "later"}), ErrorCode::Unsupported);
        std::vector<AccountId> many;
        for (int i = 0; i <= wire::groupAddsMax; ++i)
            many.push_back(idOf<AccountId>(1'000 + quint64(i)));
        QCOMPARE(w.script.error(w.ada, Add{many}), ErrorCode::TooLarge);
        many.pop_back();
        QCOMPARE(w.script.error(w.ada, Add{many}), ErrorCode::NoSuchAccount);
        ControlFacts nowhere{idOf<ConversationId>(5), 2, idOf<Digest>(1), Leave{}, w.ada, 1, 1s};
        QCOMPARE(w.script.change(GroupScript::signedBy(w.ada, nowhere)).error, ErrorCode::NotAMember);
        nowhere.conversation = w.talk(w.ada, QStringLiteral("person2")); // of two, and no group
        QCOMPARE(w.script.change(GroupScript::signedBy(w.ada, nowhere)).error, ErrorCode::NotAMember);
    }

    void withoutAListNobodyIsInAGroup_F1()
    {
        GroupWorld &w = *m_world;
        const DeviceId eve = w.join(QStringLiteral("eve"));
        QCOMPARE(w.script.error(w.ada, Add{{w.cem.account, eve.account}}), ErrorCode::KeysMissing);
        QCOMPARE(GroupScript(w).create(eve, {w.ada.account}).error, ErrorCode::KeysMissing);
        const DeviceId waiting = w.addDevice(w.ada.account);
        QCOMPARE(w.script.error(waiting, Add{{w.cem.account}}), ErrorCode::DevicePending);
        w.one<AccountOutcome>(UnlinkDevice{w.ada, waiting.number, 1});
        QCOMPARE(w.script.error(waiting, Add{{w.cem.account}}), ErrorCode::TokenUnknown);
        QCOMPARE(w.seqs(w.ada), std::vector<Seq>{1}); // nobody came with one that may not
        QCOMPARE(w.script.error(w.ada, Add{{w.cem.account}}), ErrorCode::None);
    }

    void mailGoesToWhoIsAMemberAfterIt_A3()
    {
        GroupWorld &w = *m_world;
        const std::vector items{mail(w.bob, 1), mail(w.cem, 2), mail(w.dora, 3), mail(w.ada, 4)};
        const GroupOutcome added = w.script.change(w.ada, Add{{w.cem.account}}, items);
        QCOMPARE(added.mail.size(), std::size_t(3));
        QVERIFY(added.mail[0].to == w.bob && added.mail[1].to == w.cem && added.mail[2].to == w.ada);
        const GroupOutcome removed = w.script.change(w.ada, Remove{{w.bob.account}}, {mail(w.bob, 5), mail(w.cem, 6), mail(w.cem, 2)});
        QCOMPARE(removed.mail.size(), std::size_t(1));
        QVERIFY(removed.mail[0].to == w.cem && removed.mail[0].entry.id == idOf<MessageId>(6));
        QCOMPARE(w.entries(w.bob, LogId::mailbox()).size(), std::size_t(1));
    }

    void nobodyIsTheAuthorOfAnEvent_A10()
    {
        GroupWorld &w = *m_world;
        const wire::Entry create = w.entries(w.ada, LogId::of(w.script.group)).front();
        wire::Body redaction{quint8(wire::EntryKind::Redact), idOf<MessageId>(801), {}};
        redaction.target = create.id;
        const AppendOutcome refused = w.append(sealed(w, request(w.ada, w.script.group, 1, {redaction, body(802)})));
        QCOMPARE(refused.stored.at(0).refused, ErrorCode::NotTheAuthor);
        wire::Body sameId = body(803);
        sameId.id = create.id;
        const AppendOutcome used = w.append(sealed(w, request(w.ada, w.script.group, 3, {sameId})));
        QCOMPARE(used.stored.at(0).refused, ErrorCode::MessageIdUsed);
    }

    void anIdThatIsTakenIsAnother_A3()
    {
        GroupWorld &w = *m_world;
        const ChangeGroup next = w.script.next(w.ada, Add{{w.cem.account}});
        const Digest hash = ControlEvent::decoded(*SignedControlEvent::unpacked(next.event)).value().hash();
        wire::Body first = body(501);
        first.id = controlEntryId(hash, 0);
        w.append(sealed(w, request(w.ada, w.script.group, 1, {first})));
        const GroupOutcome added = w.script.change(next);
        QCOMPARE(added.error, ErrorCode::None);
        QVERIFY(added.fresh.front().id == controlEntryId(hash, 1));
    }

private:
    std::unique_ptr<GroupWorld> m_world;
};

QTEST_GUILESS_MAIN(tst_RelayGroups)
#include "tst_RelayGroups.moc"
