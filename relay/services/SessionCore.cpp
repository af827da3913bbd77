// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/SessionCore.h"

#include "relay/services/LoadReport.h"
#include "relay/services/RateGate.h"
#include "shared/base/Result.h"
#include "shared/wire/Limits.h"

namespace porchlight::relay {

using Phase = Connection::Phase;
using wire::ErrorCode;

namespace {

constexpr milliseconds retryWhenCrowded = 2s;
constexpr std::size_t connectionsPerAccount = 16; // D5

/// Who may send a frame. The checks run once, here, for every frame.
enum class Allowed { First, Anonymous, Live, Always };

constexpr Allowed allowedFor(wire::FrameType type)
{
    using wire::FrameType;
    switch (type) {
    case FrameType::Hello: return Allowed::First;
    case FrameType::Register:
    case FrameType::SignIn: return Allowed::Anonymous;
    case FrameType::Ping:
    case FrameType::Pong: return Allowed::Always;
    default: return Allowed::Live;
    }
}

bool isAllowed(Allowed allowed, Phase phase)
{
    switch (allowed) {
    case Allowed::First: return phase == Phase::AwaitingHello;
    case Allowed::Anonymous: return phase == Phase::Anonymous;
    case Allowed::Live: return phase == Phase::Live;
    case Allowed::Always: return phase != Phase::AwaitingHello;
    }
    return false;
}

} // namespace

SessionCore::SessionCore(const GenerationId &generation, Random &random, const RateLimits &rates)
    : m_registry(rates), m_hello(m_registry, generation, random), m_accounts(m_registry, random), m_credentials(m_registry), m_appends(m_registry),
      m_cursors(m_registry), m_delivery(m_registry, m_cursors), m_marks(m_registry), m_retention(m_registry), m_devices(m_registry),
      m_keys(m_registry), m_blobs(m_registry), m_recovery(m_registry), m_presence(m_registry), m_groups(m_registry), m_people(m_registry), m_gate(m_registry)
{
}

std::vector<SessionEffect> SessionCore::on(const SessionEvent &event, Now now)
{
    m_registry.beginStep(now);
    dispatch(event);
    admitHellos();
    m_delivery.resume();
    for (const auto &[id, account] : m_registry.takeEnded())
        m_presence.left(id, account);
    std::vector<SessionEffect> effects = m_registry.endStep();
    m_contacts.ride(effects, now);
    return effects;
}

void SessionCore::dispatch(const SessionEvent &event)
{
    std::visit(Overloaded{
                   [&](const Opened &e) { m_registry.add(e.connection, e.address); },
                   [&](const Closed &e) {
                       if (Connection *connection = m_registry.find(e.connection))
                           m_contacts.left(*connection, m_registry.now());
                       m_registry.remove(e.connection);
                   },
                   [&](const Received &e) {
                       if (Connection *connection = m_registry.find(e.connection))
                           received(*connection, e.frame);
                   },
                   [&](const ReceivedMalformed &e) {
                       if (Connection *connection = m_registry.find(e.connection))
                           m_registry.refuseAndClose(*connection, ErrorCode::Malformed);
                   },
                   [&](const WritableChanged &e) {
                       Connection *connection = m_registry.find(e.connection);
                       if (!connection)
                           return;
                       connection->writable = e.writable;
                       if (e.writable) {
                           connection->marksDue = m_registry.now().mono;
                           m_marks.flush(*connection);
                           m_delivery.pump(*connection);
                       }
                   },
                   [&](const ReadDone &e) { answered(e); },
                   [&](const HashDone &e) {
                       Connection *connection = m_registry.find(e.connection);
                       const auto pending = connection ? m_registry.takePending(*connection, e.tag) : std::nullopt;
                       if (!pending)
                           return;
                       if (const auto *p = std::get_if<PendingPasswordHash>(&*pending))
                           m_accounts.passwordHashed(*connection, *p, e);
                       else if (const auto *v = std::get_if<PendingVerify>(&*pending))
                           m_accounts.passwordVerified(*connection, *v, e);
                       else
                           m_credentials.hashed(*connection, *pending, e);
                   },
                   [&](const CommitNotice &e) { noticed(e); },
                   [&](const Measured &e) { m_registry.load().measured(e.socketBytes, e.turn); },
                   [&](const SetShedding &e) { m_registry.load().set(e.work, e.toggle); },
                   [&](const Tick &) { ticked(); },
               },
               event);
}

bool SessionCore::turnedAway(Connection &connection, const wire::Frame &frame)
{
    return std::visit(
        [&](const auto &f) {
            using F = std::remove_cvref_t<decltype(f)>;
            if constexpr (std::is_same_v<F, wire::Append> || std::is_same_v<F, wire::StartConversation>
                          || std::is_same_v<F, wire::PutMail> || std::is_same_v<F, wire::PutBlob> || std::is_same_v<F, wire::ChangeGroup>) {
                const auto refusal = m_registry.load().refusesWrite(m_registry.now().mono);
                if (refusal)
                    m_registry.refuse(connection, f.request, refusal->code, refusal->retryAfter);
                return refusal.has_value();
            } else if constexpr (std::is_same_v<F, wire::Register> || std::is_same_v<F, wire::SignIn>) {
                const bool busy = !m_registry.load().admitsStrangers() || m_hellos.waiting() > 0;
                if (busy)
                    m_registry.refuse(connection, f.request, ErrorCode::Busy, retryWhenCrowded);
                return busy;
            } else {
                return false;
            }
        },
        frame);
}

void SessionCore::admitHellos()
{
    const milliseconds now = m_registry.now().mono;
    const std::set<ConnectionId> opening = m_hellos.opening();
    for (const ConnectionId id : opening) {
        const Connection *connection = m_registry.peek(id);
        if (!connection || connection->phase != Phase::Opening)
            m_hellos.ended(id);
    }
    for (const ConnectionId id : m_hellos.overdue(now)) {
        if (Connection *connection = m_registry.find(id))
            m_registry.refuseAndClose(*connection, ErrorCode::Busy, m_registry.load().spread(retryWhenCrowded));
    }
    while (const auto next = m_hellos.next(now)) {
        Connection *connection = m_registry.find(next->connection);
        if (connection)
            m_hello.hello(*connection, next->hello);
        connection = m_registry.find(next->connection);
        if (!connection || connection->phase != Phase::Opening)
            m_hellos.ended(next->connection);
    }
}

void SessionCore::entered(Connection &connection, const wire::Hello &hello)
{
    if (m_hellos.enter(connection.id, hello, m_registry.now().mono))
        connection.phase = Phase::Opening; // so that there is no second one
    else
        m_registry.refuseAndClose(connection, ErrorCode::Busy, m_registry.load().spread(retryWhenCrowded));
}

/// Which frame is whose.
template <class F>
void SessionCore::act(Connection &connection, const F &f)
{
    if constexpr (std::is_same_v<F, wire::Hello>)
        entered(connection, f);
    else if constexpr (std::is_same_v<F, wire::Register>)
        m_accounts.registerAccount(connection, f);
    else if constexpr (std::is_same_v<F, wire::SignIn>)
        m_accounts.signIn(connection, f);
    else if constexpr (std::is_same_v<F, wire::StartConversation>)
        m_accounts.startConversation(connection, f);
    else if constexpr (std::is_same_v<F, wire::Invite>)
        m_accounts.invite(connection, f);
    else if constexpr (std::is_same_v<F, wire::ChangePassword> || std::is_same_v<F, wire::DeleteAccount>)
        m_credentials.asked(connection, f);
    else if constexpr (std::is_same_v<F, wire::ListDevices>)
        m_devices.list(connection, f);
    else if constexpr (std::is_same_v<F, wire::RenameDevice>)
        m_devices.rename(connection, f);
    else if constexpr (std::is_same_v<F, wire::UnlinkDevice>)
        m_devices.unlink(connection, f);
    else if constexpr (std::is_same_v<F, wire::Mute>)
        m_devices.mute(connection, f);
    else if constexpr (std::is_same_v<F, wire::AcceptConversation>)
        m_devices.accept(connection, f);
    else if constexpr (std::is_same_v<F, wire::PublishManifest>)
        m_keys.publish(connection, f);
    else if constexpr (std::is_same_v<F, wire::GetManifests>)
        m_keys.get(connection, f);
    else if constexpr (std::is_same_v<F, wire::PutPrekeys>)
        m_keys.put(connection, f);
    else if constexpr (std::is_same_v<F, wire::GetBundles>)
        m_keys.take(connection, f);
    else if constexpr (std::is_same_v<F, wire::GetRoster>)
        m_keys.roster(connection, f);
    else if constexpr (requires { m_blobs.received(connection, f); }) // put-blob, get-blob, drop-blob
        m_blobs.received(connection, f);
    else if constexpr (requires { m_recovery.received(connection, f); }) // put-recovery, get-recovery
        m_recovery.received(connection, f);
    else if constexpr (std::is_same_v<F, wire::PutMail>)
        m_appends.put(connection, f);
    else if constexpr (std::is_same_v<F, wire::TellDevice>)
        m_devices.tell(connection, f);
    else if constexpr (requires { m_groups.received(connection, f); }) // change-group, get-control, get-members, get-receipts
        m_groups.received(connection, f);
    else if constexpr (requires { m_presence.received(connection, f); }) // watch, active, typing
        m_presence.received(connection, f);
    else if constexpr (requires { m_people.received(connection, f); }) // set-contact, set-blocked, put-settings, report
        m_people.received(connection, f);
    else if constexpr (std::is_same_v<F, wire::Append>)
        m_appends.append(connection, f);
    else if constexpr (std::is_same_v<F, wire::OpenLog>)
        m_delivery.openLogs(connection, f);
    else if constexpr (std::is_same_v<F, wire::Ack>)
        m_delivery.acknowledged(connection, f);
    else if constexpr (std::is_same_v<F, wire::Mark>) {
        if (!m_registry.load().sheds(Work::Receipts))
            m_cursors.submit(connection); // they were going to cost a commit of their own
        m_marks.raise(connection, f);
    } else if constexpr (std::is_same_v<F, wire::Fetch>)
        m_retention.fetch(connection, f);
    else if constexpr (std::is_same_v<F, wire::Quarantined>)
        m_retention.quarantined(connection, f);
    else if constexpr (std::is_same_v<F, wire::Ping>) {
        m_retention.heard(connection);
        m_registry.send(connection, wire::Pong{m_registry.tide(), quint64(returnWindow(m_registry.size()).count())});
    }
    else if constexpr (!std::is_same_v<F, wire::Pong>)
        m_registry.refuseAndClose(connection, ErrorCode::Malformed); // only relays send these
}

void SessionCore::received(Connection &connection, const wire::Frame &frame)
{
    connection.heardAt = m_registry.now().mono;
    m_contacts.heard(connection, m_registry.now());
    std::visit(Overloaded{
                   [&](const wire::UnknownFrame &f) {
                       // A newer client asks for what we do not have: it is told, and nothing else happens (B6).
                       if (f.request != 0)
                           m_registry.refuse(connection, f.request, ErrorCode::Unsupported);
                   },
                   [&](const auto &f) {
                       if (!isAllowed(allowedFor(f.type), connection.phase)) {
                           const bool early = connection.phase != Phase::Live;
                           m_registry.refuseAndClose(connection, early ? ErrorCode::NotSignedIn : ErrorCode::Malformed);
                           return;
                       }
                       if (!m_gate.refuses(connection, frame) && !turnedAway(connection, frame)
                           && !isOverRate(m_registry, connection, frame))
                           act(connection, f);
                   },
               },
               frame);
}

void SessionCore::settled(const Settlement &settlement)
{
    Connection *connection = m_registry.find(settlement.connection);
    const auto pending = connection ? m_registry.takePending(*connection, settlement.tag) : std::nullopt;
    if (!pending)
        return; // the connection is gone; what it asked for is done all the same
    std::visit(Overloaded{
                   [&](const PendingToken &p) { m_hello.tokenJudged(*connection, p, settlement); },
                   [&](const PendingGeneration &p) { m_hello.generationBegun(*connection, p, settlement); },
                   [&](const PendingAppend &p) { m_appends.appended(*connection, p, settlement); },
                   [&](const PendingCursors &p) { m_cursors.advanced(*connection, p, settlement); },
                   [&](const PendingMarks &p) { m_marks.raised(*connection, p, settlement); },
                   [&](const PendingStart &p) { m_accounts.conversationMade(*connection, p, settlement); },
                   [&](const PendingInvitation &p) { m_accounts.invitationMade(*connection, p, settlement); },
                   [&](const PendingWake &p) { m_retention.woken(*connection, p, settlement); },
                   [&](const PendingDevice &p) { m_accounts.deviceMade(*connection, p, settlement); },
                   [&](const PendingAccountChange &p) { m_devices.changed(*connection, p, settlement); },
                   [&](const PendingManifest &p) { m_keys.published(*connection, p, settlement); },
                   [&](const PendingBundles &p) { m_keys.taken(*connection, p, settlement); },
                   [&](const PendingBlobChange &p) { m_blobs.changed(*connection, p, settlement); },
                   [&](const PendingGroup &p) { m_groups.changed(*connection, p, settlement); },
                   [&](const PendingMail &p) { m_appends.wasPut(*connection, p, settlement); },
                   [&](const PendingCredential &p) { m_credentials.settled(*connection, p, settlement); },
                   [](const auto &) {},
               },
               *pending);
}

void SessionCore::answered(const ReadDone &event)
{
    m_registry.load().readDone();
    Connection *connection = m_registry.find(event.connection);
    const auto pending = connection ? m_registry.takePending(*connection, event.tag) : std::nullopt;
    if (!pending)
        return;
    if (const auto *page = std::get_if<PendingPage>(&*pending)) {
        const auto &read = std::get<LogPage>(event.answer);
        if (m_hello.isOfAnother(read.generation))
            return m_registry.refuseAndClose(*connection, ErrorCode::ShuttingDown);
        m_delivery.pageRead(*connection, *page, read);
    } else if (const auto *fetch = std::get_if<PendingFetch>(&*pending)) {
        m_retention.fetched(*connection, *fetch, std::get<LogPage>(event.answer));
    } else if (const auto *login = std::get_if<PendingLogin>(&*pending)) {
        m_accounts.loginFound(*connection, *login, std::get<std::optional<Login>>(event.answer));
    } else if (const auto *own = std::get_if<PendingOwnLogin>(&*pending)) {
        m_credentials.loginFound(*connection, *own, std::get<std::optional<Login>>(event.answer));
    } else if (const auto *list = std::get_if<PendingDeviceList>(&*pending)) {
        m_devices.listed(*connection, *list, std::get<std::vector<wire::DeviceInfo>>(event.answer));
    } else if (const auto *manifests = std::get_if<PendingManifests>(&*pending)) {
        m_keys.found(*connection, *manifests, std::get<std::vector<wire::AccountManifests>>(event.answer));
    } else if (const auto *roster = std::get_if<PendingRoster>(&*pending)) {
        m_keys.rosterRead(*connection, *roster, std::get<RosterAnswer>(event.answer));
    } else if (const auto *blob = std::get_if<PendingBlob>(&*pending)) {
        m_blobs.found(*connection, *blob, std::get<BlobChunk>(event.answer));
    } else if (const auto *recovery = std::get_if<PendingRecovery>(&*pending)) {
        m_recovery.found(*connection, *recovery, std::get<StoredRecovery>(event.answer));
    } else if (const auto *peers = std::get_if<PendingPeers>(&*pending)) {
        m_presence.found(*connection, *peers, std::get<std::vector<Peer>>(event.answer));
    } else if (m_groups.answered(*connection, *pending, event.answer)) {
        return;
    } else if (const auto *session = std::get_if<PendingSession>(&*pending)) {
        const auto &image = std::get<SessionImage>(event.answer);
        if (!image.exists)
            return m_registry.refuseAndClose(*connection, ErrorCode::TokenUnknown);
        if (m_hello.isOfAnother(image.generation))
            return m_registry.refuseAndClose(*connection, ErrorCode::ShuttingDown);
        m_registry.noteTide(image.tide);
        connection->readTide = image.tide;
        if (m_registry.ofAccount(connection->device.account).size() > connectionsPerAccount)
            return m_registry.refuseAndClose(*connection, ErrorCode::RateLimited, retryWhenCrowded);
        if (m_retention.wake(*connection, *session, image))
            return;
        m_gate.begin(*connection, image);
        m_hello.welcome(*connection, *session, image);
        m_contacts.welcomed(*connection, session->successor.has_value(), m_registry.now());
        m_delivery.begin(*connection, image);
        m_marks.begin(*connection, image);
        m_presence.welcomed(*connection);
    }
}

} // namespace porchlight::relay
