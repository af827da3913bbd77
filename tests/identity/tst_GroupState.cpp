// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/GroupState.h"
#include "tests/simulation/world/SeededRandom.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::operation;

namespace {

constexpr std::size_t plenty = 10'000;

AccountId account(unsigned char number)
{
    std::array<unsigned char, AccountId::size> bytes{};
    bytes.back() = number;
    return AccountId(bytes);
}

const AccountId ada = account(1), bob = account(2), cem = account(3), dora = account(4), eve = account(5), fay = account(6);

SigningPublicKey key(unsigned char number)
{
    std::array<unsigned char, SigningPublicKey::size> bytes{};
    bytes.back() = number;
    return SigningPublicKey(bytes);
}

/// Nobody has signed it: that is not for the state to know.
ControlEvent signedBy(const AccountId &actor, ControlOperation operation, quint64 number = 2)
{
    ControlFacts facts;
    const bool isCreate = std::holds_alternative<Create>(operation);
    if (!isCreate)
        facts.conversation = *ConversationId::fromBytes(QByteArray(16, 'g'));
    facts.number = number;
    if (number > 1)
        facts.previous = digestOf({"before"});
    facts.operation = std::move(operation);
    facts.actor = {actor, 1};
    SignedControlEvent signedBytes{ControlEvent::bytesOf(facts), {}, {}};
    if (std::holds_alternative<Join>(facts.operation))
        signedBytes.byCapability = *Signature::fromBytes(QByteArray(64, 's'));
    return ControlEvent::decoded(signedBytes).value();
}

void applyTo(GroupState &state, const ControlEvent &e)
{
    QVERIFY(!state.fault(e, plenty));
    state.apply(e);
}

/// Of two admins, ada and bob; cem is a member, dora went by herself, eve was removed, fay has never been there (D3).
GroupState group()
{
    GroupState state;
    applyTo(state, signedBy(ada, Create{{}, {bob, cem, dora, eve}}, 1));
    applyTo(state, signedBy(ada, Promote{bob}, 2));
    applyTo(state, signedBy(dora, Leave{}, 3));
    applyTo(state, signedBy(ada, Remove{{eve}}, 4));
    applyTo(state, signedBy(ada, SetPolicy{0, key(9)}, 5));
    return state;
}

constexpr int allowed = -1;

int answer(const std::optional<GroupFault> &fault)
{
    return fault ? int(*fault) : allowed;
}

constexpr int no(GroupFault fault)
{
    return int(fault);
}

} // namespace

/// Who is in a group and may do what, by itself (A11).
class tst_GroupState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every role, every operation.
    void whoMayWhat_data()
    {
        using F = GroupFault;
        struct Row
        {
            const char *name;
            ControlOperation operation;
            int admin, member, left, barred, stranger;
        };
        const int notMember = no(F::NotAMember);
        const int notAllowed = no(F::NotAllowed);
        const std::vector<Row> rows = {
            {"create", Create{{}, {fay}}, no(F::Already), no(F::Already), no(F::Already), no(F::Already), no(F::Already)},
            {"add", Add{{account(9)}}, allowed, notAllowed, notMember, notMember, notMember},
            {"add who is there", Add{{bob}}, no(F::Already), notAllowed, notMember, notMember, notMember},
            {"add who was removed", Add{{eve}}, allowed, notAllowed, notMember, notMember, notMember},
            {"remove", Remove{{bob}}, allowed, notAllowed, notMember, notMember, notMember},
            {"remove who is not there", Remove{{bob, account(9)}}, notMember, notAllowed, notMember, notMember, notMember},
            {"leave", Leave{}, allowed, allowed, notMember, notMember, notMember},
            {"promote", Promote{cem}, allowed, notAllowed, notMember, notMember, notMember},
            {"promote an admin", Promote{bob}, no(F::Already), notAllowed, notMember, notMember, notMember},
            {"promote who is not there", Promote{account(9)}, notMember, notAllowed, notMember, notMember, notMember},
            {"demote", Demote{bob}, allowed, notAllowed, notMember, notMember, notMember},
            {"demote oneself", Demote{ada}, allowed, notAllowed, notMember, notMember, notMember},
            {"demote a member", Demote{cem}, no(F::Already), notAllowed, notMember, notMember, notMember},
            {"demote who is not there", Demote{fay}, notMember, notAllowed, notMember, notMember, notMember},
            {"set-policy", SetPolicy{1, {}}, allowed, notAllowed, notMember, notMember, notMember},
            {"join", Join{key(9)}, no(F::Already), no(F::Already), allowed, no(F::Barred), allowed},
            {"join by another link", Join{key(8)}, no(F::Already), no(F::Already), no(F::NoInvitation), no(F::NoInvitation),
             no(F::NoInvitation)},
            {"unknown", Unknown{99, "later"}, allowed, allowed, allowed, allowed, allowed},
        };
        QTest::addColumn<int>("row");
        m_rows.clear();
        for (const Row &row : rows) {
            QTest::newRow(row.name) << int(m_rows.size());
            m_rows.push_back({row.operation, {row.admin, row.member, row.left, row.barred, row.stranger}});
        }
    }
    void whoMayWhat()
    {
        QFETCH(int, row);
        const std::vector<AccountId> actors{ada, cem, dora, eve, fay};
        const auto &[operation, expected] = m_rows[std::size_t(row)];
        for (std::size_t i = 0; i < actors.size(); ++i) {
            if (std::holds_alternative<Create>(operation) && actors[i] == fay)
                continue; // such an event does not decode
            const quint64 number = std::holds_alternative<Create>(operation) ? 1 : 6;
            QCOMPARE(answer(group().fault(signedBy(actors[i], operation, number), plenty)), expected[i]);
        }
    }

    void membersMayAddWhereTheyMay()
    {
        GroupState state = group();
        applyTo(state, signedBy(ada, SetPolicy{quint32(GroupPolicy::MembersAdd), {}}, 6));
        QVERIFY(!state.fault(signedBy(cem, Add{{fay}}), plenty));
        QCOMPARE(answer(state.fault(signedBy(dora, Add{{fay}}), plenty)), no(GroupFault::NotAMember));
        QCOMPARE(answer(state.fault(signedBy(fay, Join{key(9)}), plenty)), no(GroupFault::NoInvitation)); // taken back
        QCOMPARE(answer(state.fault(signedBy(fay, Join{{}}), plenty)), no(GroupFault::NoInvitation)); // nor by the key of none
    }

    void theLastAdminStays()
    {
        GroupState state = group();
        applyTo(state, signedBy(bob, Leave{}, 6));
        QCOMPARE(answer(state.fault(signedBy(ada, Leave{}), plenty)), no(GroupFault::LastAdmin));
        QCOMPARE(answer(state.fault(signedBy(ada, Demote{ada}), plenty)), no(GroupFault::LastAdmin));
        QCOMPARE(answer(state.fault(signedBy(ada, Remove{{ada}}), plenty)), no(GroupFault::Oneself));
        applyTo(state, signedBy(ada, Remove{{cem}}, 7));
        applyTo(state, signedBy(ada, Leave{}, 8)); // with whom it ends
        QVERIFY(state.members().empty() && state.adminCount() == 0);
        QCOMPARE(answer(state.fault(signedBy(fay, Join{key(9)}), plenty)), no(GroupFault::NoInvitation));
    }

    void aGroupIsFull()
    {
        GroupState state = group(); // of three
        QVERIFY(!state.fault(signedBy(ada, Add{{fay}}), 4));
        QCOMPARE(answer(state.fault(signedBy(ada, Add{{fay}}), 3)), no(GroupFault::Full));
        QCOMPARE(answer(state.fault(signedBy(ada, Add{{dora, fay}}), 4)), no(GroupFault::Full));
        QCOMPARE(answer(state.fault(signedBy(fay, Join{key(9)}), 3)), no(GroupFault::Full));
        QCOMPARE(answer(GroupState().fault(signedBy(ada, Create{{}, {bob, cem}}, 1), 2)), no(GroupFault::Full));
        QVERIFY(!GroupState().fault(signedBy(ada, Create{{}, {bob, cem}}, 1), 3));
    }

    void whoIsAddedAgainIsNotBarred()
    {
        GroupState state = group();
        applyTo(state, signedBy(ada, Add{{eve}}, 6));
        QVERIFY(state.isMember(eve) && !state.isAdmin(eve));
        QCOMPARE(state.members().at(eve).since, quint64(6));
        applyTo(state, signedBy(eve, Leave{}, 7));
        QVERIFY(!state.fault(signedBy(eve, Join{key(9)}), plenty));
        applyTo(state, signedBy(bob, Leave{}, 8));
        applyTo(state, signedBy(ada, Add{{bob}}, 9));
        QVERIFY(!state.isAdmin(bob)); // a role does not outlive that
    }

    void whoIsGoneIsFollowed()
    {
        GroupState state = group();
        QVERIFY(!state.gone(fay) && !state.gone(dora));
        QCOMPARE(state, group());
        QVERIFY(state.gone(ada));
        QCOMPARE(state.adminCount(), std::size_t(1));
        QVERIFY(state.gone(bob));
        QVERIFY(state.isAdmin(cem)); // who was there longest
        QVERIFY(state.gone(cem));
        QVERIFY(state.members().empty());

        GroupState together; // of those who came together the least id
        applyTo(together, signedBy(dora, Create{{}, {bob, cem}}, 1));
        applyTo(together, signedBy(dora, Add{{ada}}, 2));
        QVERIFY(together.gone(dora));
        QVERIFY(together.isAdmin(bob) && together.adminCount() == 1);
    }

    void aStateIsReadBack()
    {
        for (const GroupState &state : {GroupState(), group()}) {
            const auto back = GroupState::decode(state.encode());
            QVERIFY(back);
            QCOMPARE(*back, state);
            QCOMPARE(back->encode(), state.encode());
        }
        const QByteArray bytes = group().encode();
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!GroupState::decode(bytes.first(size)));
        QVERIFY(!GroupState::decode(QByteArray(bytes + 'x')));
        QByteArray version = bytes;
        version[0] = 2;
        QVERIFY(!GroupState::decode(version));
        QByteArray role = bytes;
        role[1 + 4 + 32 + 4 + 16] = 3;
        QVERIFY(!GroupState::decode(role));
        QByteArray many = bytes;
        many[1 + 4 + 32] = char(0xff); // four billion of them
        QVERIFY(!GroupState::decode(many));
    }

    /// Whatever happens in whatever order: somebody can act as long as anybody is there, and all who replay it agree.
    void somebodyIsAdminWhateverHappens()
    {
        quint64 applied = 0;
        for (quint64 seed = 1; seed <= 200; ++seed) {
            simulation::SeededRandom random(seed);
            GroupState state;
            applyTo(state, signedBy(ada, Create{{}, {bob, cem}}, 1));
            GroupState other = state;
            for (quint64 number = 2; number < 80; ++number) {
                if (state.members().empty()) { // another one
                    state = GroupState();
                    applyTo(state, signedBy(ada, Create{{}, {bob, cem}}, 1));
                    other = state;
                }
                const auto any = [&] { return account(quint8(random.between(1, 7))); };
                const std::vector<ControlOperation> operations{Add{{any()}}, Remove{{any()}}, Leave{}, Promote{any()}, Demote{any()},
                                                               SetPolicy{quint32(random.between(0, 1)), key(quint8(random.between(0, 2)))},
                                                               Join{key(quint8(random.between(1, 2)))}};
                if (random.chance(0.05)) {
                    const AccountId who = any();
                    QCOMPARE(state.gone(who), other.gone(who));
                } else {
                    const ControlEvent e = signedBy(any(), operations[std::size_t(random.between(0, qint64(operations.size()) - 1))], number);
                    if (state.fault(e, 5))
                        continue;
                    state.apply(e);
                    other.apply(e);
                    ++applied;
                }
                QVERIFY(state.members().empty() || state.adminCount() >= 1);
                QVERIFY(state.members().size() <= 5);
                QCOMPARE(state, other);
                QCOMPARE(*GroupState::decode(state.encode()), state);
            }
        }
        QVERIFY2(applied > 1'000, qPrintable(QString::number(applied)));
    }

private:
    std::vector<std::pair<ControlOperation, std::vector<int>>> m_rows;
};

QTEST_GUILESS_MAIN(tst_GroupState)
#include "tst_GroupState.moc"
