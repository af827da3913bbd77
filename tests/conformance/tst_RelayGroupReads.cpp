// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/Capability.h"
#include "tests/conformance/GroupScript.h"
#include "tests/simulation/world/SeededRandom.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using namespace porchlight::operation;
using wire::ErrorCode;

namespace {

constexpr qsizetype plenty = 1'000'000;

std::vector<Seq> seqsOf(const std::vector<wire::Entry> &entries)
{
    std::vector<Seq> seqs;
    for (const wire::Entry &entry : entries)
        seqs.push_back(entry.seq);
    return seqs;
}

} // namespace

/// What a group is read as, in every store: by members, by who has gone, and by nobody else (A10, A11, A13).
class tst_RelayGroupReads : public QObject
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

    void whatWaitsStaysBetweenTwoOfAGroup_rule11()
    {
        GroupWorld &w = *m_world;
        w.say(w.ada, 1, 501, {mail(w.bob, 90)});
        w.one<AccountOutcome>(SetBlocked{w.bob, w.ada.account, true, 6'000});
        const auto waiting = w.entries(w.bob, LogId::mailbox());
        QCOMPARE(waiting.size(), std::size_t(1));
        QVERIFY(!waiting.front().absent && !waiting.front().body.isEmpty()); // a key of the group's
        QCOMPARE(w.say(w.ada, 2, 502, {mail(w.bob, 91)}).mail.size(), std::size_t(1));
    }

    void whatOneHadLeftIsNothingToADeviceThatComesLater_I11()
    {
        GroupWorld &w = *m_world;
        const LogId log = LogId::of(w.script.group);
        w.say(w.ada, 1, 501);
        w.script.change(w.ada, Remove{{w.bob.account}}); // 3
        const DeviceId later = w.addDevice(w.bob.account);
        QCOMPARE(w.one<ManifestOutcome>(listOf(w.bob, 2, {1, later.number})).error, ErrorCode::None);
        QCOMPARE(w.seqs(w.bob), (std::vector<Seq>{1, 2, 3}));
        const LogPage page = w.reader().readNewest(later, log, 0, 100, 100, plenty);
        QVERIFY(page.allowed && page.entries.empty()); // none of it was sealed for it
        QCOMPARE(page.first, Seq(4));
        QCOMPARE(page.why, wire::TrimReason::BeforeDevice);
    }

    void aSessionBeginsWithOnesTime_A11()
    {
        GroupWorld &w = *m_world;
        const LogId log = LogId::of(w.script.group);
        w.say(w.ada, 1, 501);
        w.say(w.ada, 2, 502);
        w.script.change(w.ada, Add{{w.cem.account}}); // 4
        w.say(w.ada, 3, 503);                         // 5
        const auto behind = [&](const DeviceId &device) {
            for (const wire::BehindLog &one : w.session(device).behind) {
                if (one.log == log)
                    return one;
            }
            return wire::BehindLog();
        };
        QCOMPARE(behind(w.cem).head, Seq(5));
        QCOMPARE(behind(w.cem).unread, quint64(1)); // what came before is not to be read
        QCOMPARE(behind(w.bob).unread, quint64(3));
        w.script.change(w.ada, Remove{{w.cem.account}}); // 6
        AppendRequest late = sealed(w, request(w.ada, w.script.group, 4, {body(504)}));
        late.relayTimeMs = 50'000;
        w.append(late);
        QCOMPARE(behind(w.cem).head, Seq(6));
        QCOMPARE(behind(w.cem).unread, quint64(1));
        QCOMPARE(behind(w.cem).lastTimeMs, quint64(9'000)); // nor when something was said since
        QCOMPARE(w.reader().listDevices(w.cem, {}).front().behind, w.entries(w.cem, LogId::accountLog()).size() + 3);
        w.acknowledge(w.cem, log, 7); // beyond what it was given
        QCOMPARE(behind(w.cem).head, Seq(6));
        w.acknowledge(w.cem, log, 6);
        QCOMPARE(behind(w.cem).head, Seq(0));
        const LogPage before = w.reader().readBefore(w.cem, w.script.group, 100, 2, plenty);
        QCOMPARE(seqsOf(before.entries), (std::vector<Seq>{5, 6}));
        QCOMPARE(before.first, Seq(4));
        QCOMPARE(seqsOf(w.reader().readBefore(w.cem, w.script.group, 5, 10, plenty).entries), std::vector<Seq>{4});
        QCOMPARE(seqsOf(w.reader().readNewest(w.cem, log, 0, 2, 10, plenty).entries), (std::vector<Seq>{5, 6}));
        QCOMPARE(w.reader().readLog(w.dora, log, 0, 10, plenty).allowed, false);
    }

    void controlIsForMembersAndWhoWas_A11()
    {
        GroupWorld &w = *m_world;
        w.say(w.ada, 1, 501);
        w.script.change(w.ada, Add{{w.cem.account}}); // 3
        w.script.change(w.ada, Promote{w.cem.account}); // 4
        w.script.change(w.ada, Remove{{w.bob.account}}); // 5
        w.say(w.ada, 2, 502);
        w.script.change(w.cem, Demote{w.ada.account}); // 7
        const auto seqs = [&](const DeviceId &device, Seq after, int limit = 100, qsizetype bytesMax = plenty) {
            return seqsOf(w.reader().readControl(device, w.script.group, after, {}, limit, bytesMax).entries);
        };
        QCOMPARE(seqs(w.ada, 0), (std::vector<Seq>{1, 3, 4, 5, 7}));
        QCOMPARE(seqs(w.cem, 3), (std::vector<Seq>{4, 5, 7})); // of before its time as well: it has to follow them
        QCOMPARE(seqs(w.bob, 0), (std::vector<Seq>{1, 3, 4, 5}));
        QCOMPARE(seqs(w.ada, 9), std::vector<Seq>());
        const ControlPage first = w.reader().readControl(w.ada, w.script.group, 0, {}, 2, plenty);
        QVERIFY(first.hasMore && seqsOf(first.entries) == (std::vector<Seq>{1, 3}));
        const ControlPage last = w.reader().readControl(w.ada, w.script.group, 3, {}, 3, plenty);
        QVERIFY(!last.hasMore && last.entries.size() == 3);
        QCOMPARE(seqs(w.ada, 0, 100, 1), std::vector<Seq>{1}); // one at least
        QVERIFY(first.entries.front() == w.entries(w.ada, LogId::of(w.script.group)).front());
        QCOMPARE(w.reader().readControl(w.dora, w.script.group, 0, {}, 10, plenty).error, ErrorCode::NotAMember);
        const ConversationId talk = w.talk(w.ada, QStringLiteral("person2"));
        QCOMPARE(w.reader().readControl(w.ada, talk, 0, {}, 10, plenty).error, ErrorCode::NotAMember);
    }

    void theInvitationShowsControl_A11()
    {
        GroupWorld &w = *m_world;
        simulation::SeededRandom random(7);
        const SigningKey secret = SigningKey::generate(random);
        const auto errorFor = [&](const DeviceId &device, const QByteArray &proof) {
            return w.reader().readControl(device, w.script.group, 0, proof, 10, plenty).error;
        };
        const QByteArray proof = proveCapability(secret, w.script.group, w.dora).toBytes();
        QCOMPARE(errorFor(w.dora, proof), ErrorCode::NotAMember); // there is no invitation
        w.script.change(w.ada, SetPolicy{0, secret.publicKey()});
        QCOMPARE(errorFor(w.dora, proof), ErrorCode::None);
        QCOMPARE(errorFor(w.cem, proof), ErrorCode::NotAMember); // another's proof
        QCOMPARE(errorFor(w.dora, proveCapability(secret, idOf<ConversationId>(3), w.dora).toBytes()), ErrorCode::NotAMember);
        QCOMPARE(errorFor(w.dora, QByteArray(64, '\0')), ErrorCode::NotAMember);
        QCOMPARE(w.reader().readLog(w.dora, LogId::of(w.script.group), 0, 10, plenty).allowed, false);
        w.script.change(w.ada, SetPolicy{0, {}});
        QCOMPARE(errorFor(w.dora, proof), ErrorCode::NotAMember);
        QCOMPARE(errorFor(w.dora, QByteArray(64, '\0')), ErrorCode::NotAMember); // nor by the key that there is none of
    }

    void membersAreForMembers_F5()
    {
        GroupWorld &w = *m_world;
        w.script.change(w.ada, Add{{w.cem.account, w.dora.account}});
        const auto names = [&](const DeviceId &device, std::optional<AccountId> after, int limit, bool hasMore) {
            const MembersPage page = w.reader().readMembers(device, w.script.group, after, limit);
            QStringList handles;
            for (const wire::Member &member : page.members)
                handles += member.handle;
            return page.hasMore == hasMore ? handles : QStringList{QStringLiteral("wrong")};
        };
        const QStringList all{QStringLiteral("person1"), QStringLiteral("person2"), QStringLiteral("person3"), QStringLiteral("person4")};
        QCOMPARE(names(w.bob, {}, 10, false), all);
        QCOMPARE(names(w.bob, {}, 4, false), all);
        QCOMPARE(names(w.bob, {}, 3, true), all.first(3));
        QCOMPARE(names(w.bob, w.cem.account, 3, false), all.last(1));
        w.script.change(w.ada, Remove{{w.bob.account}});
        QCOMPARE(names(w.ada, {}, 10, false).size(), 3);
        QCOMPARE(w.reader().readMembers(w.bob, w.script.group, {}, 10).error, ErrorCode::NotAMember);
        QCOMPARE(w.reader().readMembers(w.ada, idOf<ConversationId>(3), {}, 10).error, ErrorCode::NotAMember);
    }

    void receiptsAreCounted_A13()
    {
        GroupWorld &w = *m_world;
        w.say(w.ada, 1, 501);                         // 2
        w.script.change(w.ada, Add{{w.cem.account}}); // 3
        w.say(w.ada, 2, 502);                         // 4
        const auto counts = [&](const DeviceId &device, Seq seq) {
            const ReceiptCounts c = w.reader().readReceipts(device, w.script.group, seq);
            return c.error == ErrorCode::None ? std::vector{c.members, c.delivered, c.read} : std::vector{quint32(c.error) + 1'000};
        };
        const auto failed = [](ErrorCode code) { return std::vector{quint32(code) + 1'000}; };
        QCOMPARE(counts(w.ada, 2), (std::vector<quint32>{1, 0, 0})); // cem came later
        QCOMPARE(counts(w.ada, 4), (std::vector<quint32>{2, 0, 0}));
        w.one<RaisedMarks>(RaiseMarks{w.bob.account, {{w.script.group, 4, 4, 2}}});
        w.one<RaisedMarks>(RaiseMarks{w.cem.account, {{w.script.group, 4, 4, 4}}});
        QCOMPARE(counts(w.ada, 2), (std::vector<quint32>{1, 1, 1}));
        QCOMPARE(counts(w.ada, 4), (std::vector<quint32>{2, 2, 1})); // bob has read it for himself only
        QCOMPARE(counts(w.bob, 4), (std::vector<quint32>{2, 1, 1}));
        QCOMPARE(counts(w.ada, 5), failed(ErrorCode::NoSuchMessage));
        QCOMPARE(counts(w.ada, 0), failed(ErrorCode::NoSuchMessage));
        QCOMPARE(counts(w.cem, 2), failed(ErrorCode::NoSuchMessage));
        QCOMPARE(counts(w.dora, 2), failed(ErrorCode::NotAMember));
        w.script.change(w.ada, Remove{{w.cem.account}});
        QCOMPARE(counts(w.ada, 4), (std::vector<quint32>{1, 1, 0}));
        QCOMPARE(counts(w.cem, 4), failed(ErrorCode::NotAMember));
    }

    void aRequestTellsNoReceipts_Rule12()
    {
        GroupWorld &w = *m_world;
        const ConversationId talk = w.talk(w.ada, QStringLiteral("person2"));
        w.append(sealed(w, request(w.ada, talk, 1, {body(501)})));
        const Seq last = w.entries(w.ada, LogId::of(talk)).back().seq;
        w.one<RaisedMarks>(RaiseMarks{w.bob.account, {{talk, last, last, last}}});
        QCOMPARE(w.reader().readReceipts(w.ada, talk, last).delivered, quint32(0));
        w.one<AccountOutcome>(AcceptConversation{w.bob, talk, 1});
        QCOMPARE(w.reader().readReceipts(w.ada, talk, last).read, quint32(1));
    }

    void marksAreToldInSmallGroupsOnly_A13()
    {
        GroupWorld &w = *m_world;
        const auto markOf = [&](const DeviceId &who, Seq seq) {
            return w.one<RaisedMarks>(RaiseMarks{who.account, {{w.script.group, seq, seq, seq}}}).changes.at(0).members.ids();
        };
        const auto marksOthersSee = [&](const DeviceId &device) {
            const auto marks = w.session(device).marks;
            return std::ranges::count_if(marks, [&](const auto &mark) { return mark.account != device.account; });
        };
        QCOMPARE(markOf(w.bob, 1), (std::vector{w.ada.account, w.bob.account}));
        QCOMPARE(marksOthersSee(w.ada), 1);
        std::vector<AccountId> more;
        std::vector<Operation> joins;
        for (quint64 i = 0; i < quint64(wire::receiptsNamedMax) - 2; ++i) {
            const DeviceId device = w.join(QStringLiteral("more%1").arg(i));
            joins.push_back(listOf(device, 1, {1}));
            more.push_back(device.account);
        }
        w.commit(joins);
        QCOMPARE(w.script.error(w.ada, Add{more}), ErrorCode::None);
        QCOMPARE(markOf(w.bob, 2).size(), std::size_t(64));
        QCOMPARE(marksOthersSee(w.ada), 1);
        QCOMPARE(w.script.error(w.ada, Add{{w.cem.account}}), ErrorCode::None);
        QCOMPARE(markOf(w.bob, 3), std::vector{w.bob.account}); // one's own devices
        QCOMPARE(marksOthersSee(w.ada), 0);
        QCOMPARE(w.session(w.bob).marks.size(), std::size_t(1));
        QCOMPARE(w.script.error(w.ada, Remove{{w.cem.account}}), ErrorCode::None);
        QCOMPARE(markOf(w.bob, 4).size(), std::size_t(64));
        QCOMPARE(w.script.error(w.ada, Remove{{w.bob.account}}), ErrorCode::None);
        QCOMPARE(marksOthersSee(w.ada), 0); // nor of who has gone
        QVERIFY(w.one<RaisedMarks>(RaiseMarks{w.bob.account, {{w.script.group, 5, 5, 5}}}).changes.empty());
    }

    void keysAreForWhoHasMet_F5()
    {
        GroupWorld &w = *m_world;
        const auto hasList = [&](const DeviceId &asking, const DeviceId &of) {
            return !w.reader().readManifests(asking, {{of.account, 0}}, plenty).empty();
        };
        const auto hasMail = [&](const DeviceId &by, const DeviceId &to, quint64 item) {
            return w.one<MailOutcome>(PutMail{by, {mail(to, item)}, 1}).mail.size() == 1;
        };
        QVERIFY(hasList(w.ada, w.bob) && !hasList(w.ada, w.cem) && !hasList(w.cem, w.ada));
        QVERIFY(hasMail(w.ada, w.bob, 1) && !hasMail(w.ada, w.cem, 2));
        w.script.change(w.ada, Add{{w.cem.account}});
        w.script.change(w.ada, Remove{{w.bob.account}});
        QVERIFY(hasList(w.cem, w.bob) && hasList(w.bob, w.cem)); // who was there when they were said what they were
        QVERIFY(hasMail(w.ada, w.cem, 3) && !hasMail(w.ada, w.bob, 4) && !hasMail(w.bob, w.ada, 5));
        QVERIFY(w.reader().readSigner(w.ada).has_value());
        QCOMPARE(w.reader().readSigner(w.ada)->certificate.bytes, QByteArray("certificate"));
        QVERIFY(!w.reader().readSigner(w.join(QStringLiteral("eve"))).has_value());
        QVERIFY(!w.reader().readSigner(w.addDevice(w.ada.account)).has_value());
    }

    void whoIsShownIsAMember_C3()
    {
        GroupWorld &w = *m_world;
        const auto peers = [&](const DeviceId &asking) {
            std::vector<AccountId> accounts;
            for (const Peer &peer : w.reader().readPeers(asking, {w.script.group}))
                accounts.push_back(peer.account);
            return accounts;
        };
        w.script.change(w.ada, Add{{w.cem.account}});
        QCOMPARE(peers(w.ada), (std::vector{w.bob.account, w.cem.account}));
        w.script.change(w.cem, Leave{});
        QCOMPARE(peers(w.ada), std::vector{w.bob.account});
        QVERIFY(peers(w.cem).empty() && peers(w.dora).empty());
    }

    void whatBelongsStaysWhenBodiesGo_A10()
    {
        GroupWorld &w = *m_world;
        const LogId log = LogId::of(w.script.group);
        w.say(w.ada, 1, 501);                            // 2
        w.script.change(w.ada, Add{{w.cem.account}});    // 3
        w.script.change(w.ada, Remove{{w.bob.account}}); // 4
        w.say(w.ada, 2, 502);                            // 5
        const auto purge = [&] {
            PurgeBodies request{1'000'000'000};
            request.keep = request.keepForAsleep = 1s;
            request.rowsMax = request.conversationsMax = 1'000;
            return w.one<RetentionOutcome>(request).done;
        };
        w.acknowledge(w.ada, log, 5);
        w.acknowledge(w.cem, log, 5);
        QCOMPARE(purge(), quint64(0)); // bob has not all of its time yet
        w.acknowledge(w.bob, log, 4);
        QVERIFY(purge() > 0);
        const std::vector<wire::Entry> entries = w.reader().readControl(w.ada, w.script.group, 0, {}, 10, plenty).entries;
        QCOMPARE(seqsOf(entries), (std::vector<Seq>{1, 3, 4}));
        for (const wire::Entry &entry : entries)
            QVERIFY(!entry.body.isEmpty() && !entry.absent);
    }

private:
    std::unique_ptr<GroupWorld> m_world;
};

QTEST_GUILESS_MAIN(tst_RelayGroupReads)
#include "tst_RelayGroupReads.moc"
