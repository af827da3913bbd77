// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/GroupState.h"
#include "tests/conformance/GroupScript.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using namespace porchlight::operation;
using wire::ErrorCode;

/// An account that is deleted belongs to nothing any more, and the others are told so, in every store (A11, F1).
class tst_RelayGone : public QObject
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

    void itsGroupsGoOnWithoutIt_A11()
    {
        GroupWorld &w = *m_world;
        w.script.change(w.ada, Add{{w.cem.account}}); // 2
        const AppendRequest sealedBefore = sealed(w, request(w.bob, w.script.group, 1, {body(601)}));
        const auto outcome = w.one<RemovalOutcome>(RemoveFromAll{w.ada, 12'000});
        QCOMPARE(outcome.error, ErrorCode::None);
        QCOMPARE(outcome.epochs.size(), std::size_t(1));
        const ConversationEntry &said = outcome.epochs.front();
        QVERIFY(said.conversation == w.script.group);
        QCOMPARE(said.members.ids(), (std::vector{w.bob.account, w.cem.account}));
        QCOMPARE(said.entry.kind, quint8(wire::EntryKind::Gone));
        QVERIFY(said.entry.seq == 3 && said.entry.epoch == 3 && said.entry.sender.isNull() && said.entry.relayTimeMs == 12'000);
        const auto notice = wire::decodeDevicesNotice(said.entry.body);
        QVERIFY(notice && notice->account == w.ada.account && notice->version == 0 && notice->hash.isNull());
        QVERIFY(w.entries(w.bob, LogId::of(w.script.group)).back() == said.entry);
        QVERIFY(w.reader().readControl(w.cem, w.script.group, 2, {}, 9, 9'999).entries == std::vector{said.entry});
        // It is in no roster, and who was there longest is the admin now.
        QCOMPARE(w.append(sealedBefore).error, ErrorCode::StaleEpoch);
        QCOMPARE(w.say(w.bob, 1, 601).error, ErrorCode::None);
        QCOMPARE(w.reader().readRoster(w.bob, w.script.group, {}).members.size(), std::size_t(2));
        QCOMPARE(w.script.error(w.cem, Promote{w.cem.account}), ErrorCode::NotAllowed);
        QCOMPARE(w.script.error(w.bob, Promote{w.cem.account}), ErrorCode::None);
        QCOMPARE(w.script.error(w.ada, Leave{}), ErrorCode::NotAMember);
        QVERIFY(w.one<RemovalOutcome>(RemoveFromAll{w.ada, 13'000}).epochs.empty());
    }

    void itsTalksAreMarked_A10()
    {
        GroupWorld &w = *m_world;
        const ConversationId talk = w.talk(w.ada, QStringLiteral("person2"));
        const ConversationId silent = w.talk(w.ada, QStringLiteral("person3"));
        w.append(sealed(w, request(w.ada, talk, 1, {body(501)})));
        const auto outcome = w.one<RemovalOutcome>(RemoveFromAll{w.ada, 12'000});
        QCOMPARE(outcome.epochs.size(), std::size_t(2));
        const std::vector<wire::Entry> entries = w.entries(w.bob, LogId::of(talk));
        QCOMPARE(entries.back().kind, quint8(wire::EntryKind::Gone));
        QCOMPARE(entries.at(entries.size() - 2).body, QByteArray("message 501")); // what was said stays
        const RosterAnswer roster = w.reader().readRoster(w.bob, talk, {});
        QCOMPARE(roster.members.size(), std::size_t(1));
        QVERIFY(roster.members.front().account == w.bob.account);
        QCOMPARE(w.append(sealed(w, request(w.bob, talk, 1, {body(601)}))).error, ErrorCode::None); // to oneself
        AppendRequest late = request(w.ada, talk, 2, {body(502)});
        QCOMPARE(w.append(late).error, ErrorCode::NotAMember);
        QVERIFY(w.entries(w.cem, LogId::of(silent)).empty()); // where nobody has said anything, nobody hears of it
        w.reopen();
        QCOMPARE(w.append(sealed(w, request(w.bob, talk, 2, {body(602)}))).error, ErrorCode::None);
        QVERIFY(w.session(w.ada).behind.empty() || w.session(w.ada).behind.back().head <= entries.back().seq);
    }

    void withoutAListTooAndByADeviceOnly_F1()
    {
        GroupWorld &w = *m_world;
        const DeviceId eve = w.join(QStringLiteral("eve"));
        const DeviceId fay = w.join(QStringLiteral("fay"));
        const ConversationId talk = w.talk(eve, QStringLiteral("fay"));
        w.append(request(eve, talk, 1, {body(701)}));
        QCOMPARE(w.one<RemovalOutcome>(RemoveFromAll{eve, 1}).epochs.size(), std::size_t(1));
        QCOMPARE(w.entries(fay, LogId::of(talk)).back().epoch, quint64(1));
        QCOMPARE(w.append(sealed(w, request(fay, talk, 1, {body(801)}))).error, ErrorCode::None);
        QCOMPARE(w.one<RemovalOutcome>(RemoveFromAll{{eve.account, 9}, 1}).error, ErrorCode::TokenUnknown);
    }

private:
    std::unique_ptr<GroupWorld> m_world;
};

QTEST_GUILESS_MAIN(tst_RelayGone)
#include "tst_RelayGone.moc"
