// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/identity/Capability.h"
#include "tests/services/GroupRelay.h"

#include <QFile>
#include <QTest>

#include <functional>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;
using namespace porchlight::operation;
using wire::ErrorCode;

namespace {

const QStringList roles{QStringLiteral("admin"), QStringLiteral("member"), QStringLiteral("left"), QStringLiteral("barred"),
                        QStringLiteral("stranger"), QStringLiteral("with the link"), QStringLiteral("pending device"),
                        QStringLiteral("not signed in")};

/// The rows of the table in docs/PROTOCOL.md: the operation, then what it says of each role.
std::vector<QStringList> documented()
{
    QFile file(QString::fromLocal8Bit(qgetenv("PORCHLIGHT_SOURCE")) + QStringLiteral("/docs/PROTOCOL.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("docs/PROTOCOL.md cannot be read");
    const QString text = QString::fromUtf8(file.readAll());
    std::vector<QStringList> rows;
    bool isTable = false;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        QStringList cells = line.split(QLatin1Char('|'));
        for (QString &cell : cells)
            cell = cell.remove(QLatin1Char('`')).trimmed();
        isTable = cells.size() == roles.size() + 3 && (isTable || cells.mid(2, roles.size()) == roles);
        if (isTable && cells.at(1).size() > 0 && !cells.at(1).startsWith(QLatin1Char('-')))
            rows.push_back(cells.mid(1, roles.size() + 1));
    }
    return rows;
}

QString nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotAMember: return QStringLiteral("not-a-member");
    case ErrorCode::NotAllowed: return QStringLiteral("not-allowed");
    case ErrorCode::ControlStale: return QStringLiteral("control-stale");
    case ErrorCode::DevicePending: return QStringLiteral("device-pending");
    case ErrorCode::NotSignedIn: return QStringLiteral("not-signed-in");
    default: return QStringLiteral("error %1").arg(int(code));
    }
}

constexpr quint64 requestNumber = 77;

/// A group of two admins and two members. Somebody in each of the roles, who does one thing.
class Scene
{
public:
    explicit Scene(const test::RelayStoreKind &kind)
        : relay(kind), secret(SigningKey::generate(m_random)), other(SigningKey::generate(m_random)),
          admin(relay.join(QStringLiteral("admin"))), member(relay.join(QStringLiteral("member"))),
          left(relay.join(QStringLiteral("left"))), barred(relay.join(QStringLiteral("barred"))),
          stranger(relay.join(QStringLiteral("stranger"))), linked(relay.join(QStringLiteral("linked"))),
          second(relay.join(QStringLiteral("second"))), bystander(relay.join(QStringLiteral("bystander")))
    {
        std::vector<AccountId> members{member.id().account, left.id().account, barred.id().account, second.id().account};
        std::ranges::sort(members);
        relay.change(admin, Create{test::idOf<Nonce>(1), members});
        relay.change(admin, SetPolicy{0, secret.publicKey()});
        relay.change(admin, Promote{second.id().account});
        relay.ask(second, relay.message(second, 1, 900)); // 4
        relay.change(left, Leave{});                      // 5
        relay.change(admin, Remove{{barred.id().account}}); // 6
        relay.ask(second, relay.message(second, 2, 901)); // 7
        relay.ask(second, wire::Watch{{relay.group}});
        relay.advance(10s);
        pending = relay.connectSecond(admin);
        relay.core.open(anonymous);
        for (const Person *person : everybody())
            relay.sent(*person);
    }

    std::vector<const Person *> everybody() const
    {
        return {&admin, &member, &left, &barred, &stranger, &linked, &second, &bystander};
    }
    const Person &who(const QString &role) const
    {
        const std::map<QString, const Person *> people{{roles[0], &admin}, {roles[1], &member}, {roles[2], &left}, {roles[3], &barred},
                                                       {roles[4], &stranger}, {roles[5], &linked}, {roles[6], &admin}, {roles[7], &stranger}};
        return *people.at(role);
    }
    ConnectionId connectionOf(const QString &role) const
    {
        return role == roles[6] ? pending : role == roles[7] ? anonymous : who(role).connection;
    }

    RepeatingRandom m_random;
    GroupRelay relay;
    SigningKey secret;
    SigningKey other;
    Person admin, member, left, barred, stranger, linked, second, bystander;
    ConnectionId pending = 0;
    static constexpr ConnectionId anonymous = 999;
};

struct Deed
{
    /// What is sent.
    std::function<wire::Frame(Scene &, const QString &role)> frame;
    /// Whether it was done, when there was no refusal: yes, own time or nothing.
    std::function<QString(Scene &, const QString &role, const std::vector<wire::Frame> &answer)> judge;
    bool changes = false; ///< what the next one meets
};

const QString yes = QStringLiteral("yes");
const QString ownTime = QStringLiteral("own time");
const QString nothing = QStringLiteral("nothing");

/// Up to where somebody was given it: who left to 5, who was removed to 6, everybody else to 7.
QString until(Seq last, const QString &role)
{
    if (last == 0)
        return nothing;
    const Seq end = role == roles[2] ? 5 : role == roles[3] ? 6 : 7;
    if (last != end)
        return QStringLiteral("up to %1").arg(last);
    return end == 7 ? yes : ownTime;
}

template <class F>
QString answered(Scene &, const QString &, const std::vector<wire::Frame> &answer)
{
    return framesOf<F>(answer).size() == 1 ? yes : nothing;
}

Deed event(std::function<ControlOperation(Scene &, const QString &role)> make, const SigningKey Scene::*capability = nullptr)
{
    return {[=](Scene &s, const QString &role) -> wire::Frame {
                wire::ChangeGroup change = s.relay.next(s.who(role), make(s, role), capability ? &(s.*capability) : nullptr);
                if (role == roles[6]) { // by the device that waits
                    auto facts = ControlEvent::decoded(*SignedControlEvent::unpacked(change.event)).value().facts();
                    facts.actor.number = 2;
                    change.event = ControlEvent::sign(facts, s.admin.device.signingKey, capability ? &(s.*capability) : nullptr).packed();
                }
                return change;
            },
            answered<wire::GroupChanged>, true};
}

using Put = std::function<void(const char *, Deed)>;

void putEvents(const Put &put)
{
    put("create another group", event([](Scene &s, const QString &) { return Create{test::idOf<Nonce>(2), {s.bystander.id().account}}; }));
    put("add", event([](Scene &s, const QString &) { return Add{{s.bystander.id().account}}; }));
    put("remove", event([](Scene &s, const QString &) { return Remove{{s.second.id().account}}; }));
    put("leave", event([](Scene &, const QString &) { return Leave{}; }));
    put("promote", event([](Scene &s, const QString &) { return Promote{s.member.id().account}; }));
    put("demote", event([](Scene &s, const QString &) { return Demote{s.second.id().account}; }));
    put("set-policy", event([](Scene &, const QString &) { return SetPolicy{1, {}}; }));
    put("join by the link", event([](Scene &s, const QString &) { return Join{s.secret.publicKey()}; }, &Scene::secret));
    put("join by another link", event([](Scene &s, const QString &) { return Join{s.other.publicKey()}; }, &Scene::other));
}

void putLogs(const Put &put)
{
    put("append", {[](Scene &s, const QString &role) -> wire::Frame {
                       wire::Append append = s.relay.message(s.second, 1, 950);
                       append.request = requestNumber;
                       Q_UNUSED(role)
                       return append;
                   },
                   answered<wire::Appended>, true});
    put("mark", {[](Scene &s, const QString &) -> wire::Frame { return wire::Mark{{{s.relay.group, 7, 7, 7}}}; },
                 [](Scene &s, const QString &role, const std::vector<wire::Frame> &) {
                     const auto marks = s.relay.world().session(s.second.id()).marks;
                     const bool isThere = std::ranges::any_of(marks, [&](const auto &m) { return m.account == s.who(role).id().account; });
                     return isThere ? yes : nothing;
                 },
                 true});
    put("open-log", {[](Scene &s, const QString &) -> wire::Frame { return wire::OpenLog{{{LogId::of(s.relay.group), 0}}}; },
                     [](Scene &, const QString &role, const std::vector<wire::Frame> &answer) {
                         const auto frames = framesOf<wire::Entries>(answer);
                         return until(frames.empty() ? 0 : frames.back().entries.back().seq, role);
                     },
                     true});
    put("fetch", {[](Scene &s, const QString &) -> wire::Frame { return wire::Fetch{requestNumber, LogId::of(s.relay.group), 100, 50}; },
                  [](Scene &, const QString &role, const std::vector<wire::Frame> &answer) {
                      const auto frames = framesOf<wire::Fetched>(answer);
                      return until(frames.empty() || frames.back().entries.empty() ? 0 : frames.back().entries.back().seq, role);
                  }});
    put("get-control", {[](Scene &s, const QString &role) -> wire::Frame {
                            wire::GetControl get{requestNumber, s.relay.group, 0, {}};
                            if (role == roles[5])
                                get.proof = proveCapability(s.secret, s.relay.group, s.linked.id()).toBytes();
                            return get;
                        },
                        [](Scene &, const QString &role, const std::vector<wire::Frame> &answer) {
                            const auto frames = framesOf<wire::Control>(answer);
                            const Seq last = frames.empty() || frames.back().entries.empty() ? 0 : frames.back().entries.back().seq;
                            return until(last == 6 && role != roles[3] ? 7 : last, role); // the last event is at 6
                        }});
}

void putMembers(const Put &put)
{
    put("get-members", {[](Scene &s, const QString &) -> wire::Frame { return wire::GetMembers{requestNumber, s.relay.group, {}}; },
                        answered<wire::Members>});
    put("get-receipts", {[](Scene &s, const QString &) -> wire::Frame { return wire::GetReceipts{requestNumber, s.relay.group, 4}; },
                         answered<wire::Receipts>});
    put("get-roster", {[](Scene &s, const QString &) -> wire::Frame { return wire::GetRoster{requestNumber, s.relay.group, {}}; },
                       answered<wire::Roster>});
    put("get-roster of an epoch of its time",
        {[](Scene &s, const QString &) -> wire::Frame { return wire::GetRoster{requestNumber, s.relay.group, 2}; },
         [](Scene &s, const QString &role, const std::vector<wire::Frame> &answer) {
             const bool isBefore = role == roles[2] || role == roles[3];
             const RosterAnswer last = s.relay.world().reader().readRoster(s.who(role).id(), s.relay.group, 5);
             const bool isCut = last.error == ErrorCode::NoSuchMessage;
             if (framesOf<wire::Roster>(answer).size() != 1 || isCut != (role == roles[2]))
                 return nothing;
             return isBefore ? ownTime : yes;
         }});
    put("get-manifests of a member",
        {[](Scene &s, const QString &) -> wire::Frame { return wire::GetManifests{requestNumber, {{s.second.id().account, 0}}}; },
         [](Scene &, const QString &, const std::vector<wire::Frame> &answer) {
             const auto frames = framesOf<wire::Manifests>(answer);
             return frames.size() == 1 && frames.front().accounts.size() == 1 ? yes : nothing;
         }});
    put("watch", {[](Scene &s, const QString &) -> wire::Frame { return wire::Watch{{s.relay.group}}; },
                  [](Scene &s, const QString &role, const std::vector<wire::Frame> &answer) {
                      s.relay.advance(10s);
                      const bool isShown = !framesOf<wire::Presences>(answer).empty()
                          || !framesOf<wire::Presences>(s.relay.core.sent(s.connectionOf(role))).empty();
                      return isShown ? yes : nothing;
                  },
                  true});
    put("typing", {[](Scene &s, const QString &role) -> wire::Frame {
                       if (role != roles[7])
                           s.relay.ask(s.connectionOf(role), wire::Watch{{s.relay.group}});
                       return wire::Typing{s.relay.group, 1, "sealed"};
                   },
                   [](Scene &s, const QString &, const std::vector<wire::Frame> &) {
                       return framesOf<wire::Typed>(s.relay.sent(s.second)).empty() ? nothing : yes;
                   },
                   true});
}

std::map<QString, Deed> operations()
{
    std::map<QString, Deed> all;
    const Put put = [&](const char *name, Deed operation) { all[QString::fromLatin1(name)] = std::move(operation); };
    putEvents(put);
    putLogs(put);
    putMembers(put);
    return all;
}

} // namespace

/// Who may do what in a group: each operation by each role, through the real services, over each store, as the table in
/// docs/PROTOCOL.md says (A11, F5).
class tst_GroupRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsWhole()
    {
        std::set<QString> rows;
        for (const QStringList &row : documented())
            rows.insert(row.front());
        std::set<QString> known;
        for (const auto &[name, operation] : operations())
            known.insert(name);
        QVERIFY(rows == known);
    }

    void everyRoleAndEveryOperation_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("role");
        for (int kind = 0; kind < int(test::relayStoreKinds().size()); ++kind) {
            for (const QString &role : roles)
                QTest::addRow("%s, %s", test::relayStoreKinds()[std::size_t(kind)].name, qPrintable(role)) << kind << role;
        }
    }
    void everyRoleAndEveryOperation()
    {
        QFETCH(int, kind);
        QFETCH(QString, role);
        const auto all = operations();
        std::unique_ptr<Scene> scene;
        int checked = 0;
        for (const QStringList &row : documented()) {
            if (!scene)
                scene = std::make_unique<Scene>(test::relayStoreKinds()[std::size_t(kind)]);
            const Deed &operation = all.at(row.front());
            const ConnectionId connection = scene->connectionOf(role);
            const std::vector<wire::Frame> answer = scene->relay.ask(connection, operation.frame(*scene, role));
            const auto errors = framesOf<wire::Error>(answer);
            const QString found = errors.empty() ? operation.judge(*scene, role, answer) : nameOf(ErrorCode(errors.front().code));
            const QString expected = row.at(1 + int(roles.indexOf(role)));
            QVERIFY2(found == expected, qPrintable(row.front() + QStringLiteral(": ") + found + QStringLiteral(", and not ") + expected));
            ++checked;
            if ((operation.changes && found == yes) || scene->relay.core.isClosed(connection))
                scene.reset();
        }
        QCOMPARE(checked, int(all.size()));
    }
};

QTEST_GUILESS_MAIN(tst_GroupRights)
#include "tst_GroupRights.moc"
