// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/runtime/EngineHost.h"

#include "app/encryption/QrDrawing.h"
#include "shared/base/Sentence.h"

#include <QScopedValueRollback>

namespace porchlight::runtime {

using namespace engine;

namespace {

constexpr std::size_t eventsPerStep = 256;   // a group commit has an end
constexpr milliseconds restartDelayMin = 1s; // after a failed commit, doubled while it goes on
constexpr milliseconds restartDelayMax = 30s;
constexpr milliseconds catchUpAfter = 1s;   // of a start, which has enough to do
constexpr milliseconds catchUpPause = 25ms; // longer than a piece of it: others want the processor and the disk
constexpr milliseconds timerMax = 30s; // QTimer stands still while the machine sleeps, our clock does not

QString notStored()
{
    return Sentence::english("This could not be stored on this computer. Is the disk full?");
}

/// What someone waits for an answer by.
std::optional<AskId> askOf(const EngineEvent &event)
{
    return std::visit(
        [](const auto &e) -> std::optional<AskId> {
            if constexpr (requires { e.ask; })
                return e.ask;
            else
                return std::nullopt;
        },
        event);
}

/// What nobody waits for an answer to; it must not be forgotten when the disk is full just then.
bool isUnanswered(const EngineEvent &event)
{
    return std::visit(
        [](const auto &e) {
            using E = std::remove_cvref_t<decltype(e)>;
            return std::is_same_v<E, MarkRead> || std::is_same_v<E, ChangeDisplayName> || std::is_same_v<E, Remove>
                || std::is_same_v<E, Edit> || std::is_same_v<E, React> || std::is_same_v<E, Redact>
                || std::is_same_v<E, DeleteForMe> || std::is_same_v<E, SetDraft> || std::is_same_v<E, SetPinned>
                || std::is_same_v<E, SetArchived>;
        },
        event);
}

} // namespace

EngineHost::EngineHost(EngineHostParts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts)), m_timer(this), m_catchUp(this),
      m_tending([this] { return m_store.get(); }, [this] { return isIdle(); })
{
    m_tending.setParent(this); // goes to the thread with it
    connect(&m_tending, &StorageTending::reported, this, &EngineHost::storageReported);
    connect(&m_tending, &StorageTending::changed, this, &EngineHost::changed);
    m_timer.setSingleShot(true);
    m_slowly.setMaxThreadCount(1);
    m_catchUp.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EngineHost::turn);
    connect(&m_catchUp, &QTimer::timeout, this, &EngineHost::catchUp);
}

EngineHost::~EngineHost() = default;

std::optional<QString> EngineHost::start()
{
    if (auto trouble = openStore())
        return trouble;
    m_transport = m_parts.makeTransport([this](EngineEvent event) { post(std::move(event)); });
    QScopedValueRollback busy(m_isBusy, true);
    startEngine();
    armTimer();
    return std::nullopt;
}

void EngineHost::finish()
{
    for (;;) {
        {
            QMutexLocker lock(&m_mutex);
            m_isFinished = m_queue.empty() || !m_transport;
            if (m_isFinished)
                break;
        }
        turn();
    }
    m_timer.stop();
    m_catchUp.stop();
    m_tending.stop();
    if (m_engine && m_transport)
        m_transport->hangUp(m_engine->lastConnection());
    m_engine.reset();
    m_seal.reset();
    m_transport.reset();
    m_store.reset();
}

void EngineHost::post(EngineEvent event)
{
    queue(std::move(event));
}

void EngineHost::adopt(AskId ask, PutIdentity identity, QString displayName)
{
    queue(Adopt{ask, std::move(identity), std::move(displayName)});
}

void EngineHost::queue(Item item)
{
    QMutexLocker lock(&m_mutex);
    if (m_isFinished)
        return;
    m_queue.push_back(std::move(item));
    if (!std::exchange(m_turnPosted, true))
        QMetaObject::invokeMethod(this, &EngineHost::turn, Qt::QueuedConnection);
}

std::vector<EngineHost::Item> EngineHost::takeQueued()
{
    QMutexLocker lock(&m_mutex);
    m_turnPosted = false;
    std::vector<Item> items;
    while (!m_queue.empty() && items.size() < eventsPerStep) {
        items.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    if (!m_queue.empty()) {
        m_turnPosted = true;
        QMetaObject::invokeMethod(this, &EngineHost::turn, Qt::QueuedConnection);
    }
    return items;
}

void EngineHost::turn()
{
    if (m_isBusy) { // someone runs an event loop inside a signal of ours
        m_turnIsDue = true;
        return;
    }
    if (!m_transport)
        return;
    QScopedValueRollback busy(m_isBusy, true);
    if (!m_engine && m_parts.clock->now().mono >= m_restartAt)
        startEngine();
    Out out;
    const Now now = m_parts.clock->now();
    for (const Item &item : takeQueued()) {
        if (const auto *adopt = std::get_if<Adopt>(&item)) {
            settle(std::exchange(out, {}));
            store(*adopt);
        } else {
            feed(std::get<EngineEvent>(item), now, out);
        }
    }
    if (m_engine && m_engine->deadline() <= now.mono)
        m_engine->on(Tick(), now, out);
    settle(std::move(out));
    armTimer();
}

void EngineHost::feed(const EngineEvent &event, Now now, Out &out)
{
    if (!m_engine && std::holds_alternative<TryNow>(event))
        startEngine();
    if (!m_engine)
        return refuse(event);
    if (const auto ask = askOf(event))
        m_asked.insert(*ask);
    else if (isUnanswered(event))
        m_underWay.push_back(event);
    m_engine->on(event, now, out);
}

// Without an engine: what the network brings will be brought again, what someone asks is answered, the rest waits.
void EngineHost::refuse(const EngineEvent &event)
{
    if (const auto ask = askOf(event))
        Q_EMIT askFailed({*ask, wire::ErrorCode::StorageFull, notStored()});
    else if (isUnanswered(event))
        m_kept.push_back(event);
}

void EngineHost::settle(Out out)
{
    if (m_engine)
        m_engine->conclude(m_parts.clock->now(), out);
    while (m_engine && !(out.transaction.empty() && out.now.empty() && out.after.empty())) {
        carryOut(out.now);
        if (!out.transaction.empty()) {
            if (m_store->commit(out.transaction) == LocalCommit::Failed)
                return storeFailed();
            m_restartDelay = milliseconds(0);
            if (!m_catchUp.isActive())
                m_catchUp.start(catchUpPause);
        }
        carryOut(out.after);
        if (!out.transaction.empty())
            Q_EMIT changed(changesOf(out.transaction));
        out = Out();
        m_engine->committed(m_parts.clock->now(), out);
        m_engine->conclude(m_parts.clock->now(), out);
    }
    m_underWay.clear();
}

void EngineHost::carryOut(const std::vector<EngineEffect> &effects)
{
    for (const EngineEffect &effect : effects) {
        std::visit(Overloaded{
                       [this](const Dial &e) { m_transport->dial(e); },
                       [this](const HangUp &e) { m_transport->hangUp(e.connection); },
                       [this](const Transmit &e) { m_transport->transmit(e); },
                       [this](const ConnectionReport &e) { report(e); },
                       [this](const Composed &e) {
                           m_asked.erase(e.ask);
                           Q_EMIT composed(e);
                       },
                       [this](const ConversationReady &e) {
                           m_asked.erase(e.ask);
                           Q_EMIT conversationReady(e);
                       },
                       [this](const AskDone &e) {
                           m_asked.erase(e.ask);
                           Q_EMIT askDone(e);
                       },
                       [this](const InvitationTold &e) {
                           m_asked.erase(e.ask);
                           Q_EMIT invitationTold({e.ask, e.link, encryption::drawnText(e.link), e.expiresMs});
                       },
                       [this](const DevicesListed &e) {
                           m_asked.erase(e.ask);
                           Q_EMIT devicesListed(e);
                       },
                       [this](const DevicesChanged &) { Q_EMIT devicesChanged(); },
                       [this](const LinkReport &e) {
                           if (e.isOver())
                               m_asked.erase(e.ask);
                           Q_EMIT linkReported(e);
                       },
                       [this](const DeviceStanding &e) { Q_EMIT standingChanged(e); },
                       [this](const ReadHistory &e) {
                           queue(EngineEvent(HistoryRead{e.reading, e.before, m_store->history(e.before, e.recordsMax, e.bytesMax)}));
                       },
                       [this](const HistoryReport &e) { Q_EMIT historyReported(e); },
                       [this](const SafetyNumberTold &e) {
                           m_asked.erase(e.ask);
                           Q_EMIT safetyNumberTold(e);
                       },
                       [this](const RecoveryReport &e) {
                           if (e.isOver())
                               m_asked.erase(e.ask);
                           Q_EMIT recoveryReported(e);
                       },
                       [this](const RecoveryStanding &e) { Q_EMIT recoveryStandingChanged(e); },
                       [this](const RunSlowly &e) { runSlowly(e.task); },
                       [this](const NoticesTold &e) { Q_EMIT noticesTold(e); },
                       [this](const PresenceTold &e) { Q_EMIT presenceTold(e); },
                       [this](const TypingTold &e) { Q_EMIT typingTold(e); },
                       [this](const GroupTold &e) { Q_EMIT groupTold(e); },
                       [this](const VerifiedTold &e) { Q_EMIT verifiedTold(e); },
                       [this](const ReceiptsTold &e) {
                           m_asked.erase(e.ask);
                           Q_EMIT receiptsTold(e);
                       },
                       [this](const AskFailed &e) {
                           m_asked.erase(e.ask);
                           Q_EMIT askFailed(e);
                       },
                   },
                   effect);
    }
}

void EngineHost::runSlowly(const std::shared_ptr<SlowTask> &task)
{
    m_slowly.start([this, task] {
        task->run();
        post(SlowTaskDone{task}); // who asked for it may be gone: then nobody takes it
    });
}

std::optional<QString> EngineHost::openStore()
{
    auto opened = m_parts.openStore();
    if (!opened)
        return opened.error();
    m_store = std::move(opened.value());
    return std::nullopt;
}

void EngineHost::startEngine()
{
    if (!m_store) {
        if (const auto trouble = openStore())
            return restartLater(*trouble);
    }
    m_restartAt = Never;
    m_catchUp.start(catchUpAfter);
    const LocalImage image = m_store->load();
    m_seal = m_parts.makeSeal(image);
    m_engine = std::make_unique<Engine>(image, *m_seal, *m_parts.random, m_lastConnection);
    Out out;
    m_engine->on(Start(), m_parts.clock->now(), out);
    settle(std::move(out));
    for (EngineEvent &event : std::exchange(m_kept, {}))
        queue(std::move(event));
}

void EngineHost::dropEngine(wire::ErrorCode code, const QString &toldToAsks)
{
    if (m_engine) {
        m_lastConnection = m_engine->lastConnection();
        m_transport->hangUp(m_lastConnection);
    }
    m_engine.reset();
    m_seal.reset();
    for (const AskId ask : std::exchange(m_asked, {}))
        Q_EMIT askFailed({ask, code, toldToAsks});
}

void EngineHost::storeFailed()
{
    dropEngine(wire::ErrorCode::StorageFull, notStored());
    m_kept.insert(m_kept.end(), m_underWay.begin(), m_underWay.end());
    m_underWay.clear();
    m_store.reset(); // after a failed sync a database connection is not to be believed either (reliability F18)
    restartLater(Sentence::english("Nothing can be stored on this computer. Is the disk full?"));
}

void EngineHost::restartLater(const QString &reason)
{
    m_restartDelay = std::clamp(m_restartDelay * 2, restartDelayMin, restartDelayMax);
    m_restartAt = m_parts.clock->now().mono + m_restartDelay;
    report({ConnectionReport::State::Offline, reason, m_restartAt});
}

void EngineHost::store(const Adopt &adopt)
{
    const LocalTransaction transaction{adopt.identity, SetDisplayName{adopt.displayName}};
    if ((!m_store && openStore()) || isOfAnotherAccount(adopt.identity) || m_store->commit(transaction) == LocalCommit::Failed) {
        Q_EMIT adopted(adopt.ask, false);
        return;
    }
    dropEngine(wire::ErrorCode::None, Sentence::english("This profile was signed in anew."));
    Q_EMIT changed(changesOf(transaction));
    Q_EMIT adopted(adopt.ask, true);
    startEngine();
}

bool EngineHost::isOfAnotherAccount(const PutIdentity &identity)
{
    const auto known = m_store->load().identity;
    return known && known->account != identity.account;
}

void EngineHost::report(const ConnectionReport &report)
{
    milliseconds retryIn{0};
    if (report.retryAt != Never)
        retryIn = std::max(milliseconds(0), report.retryAt - m_parts.clock->now().mono);
    Q_EMIT connectionChanged(report, retryIn);
}

void EngineHost::armTimer()
{
    if (std::exchange(m_turnIsDue, false))
        return m_timer.start(0);
    const milliseconds deadline = m_engine ? m_engine->deadline() : m_restartAt;
    if (deadline == Never)
        return m_timer.stop();
    m_timer.start(std::clamp(deadline - m_parts.clock->now().mono, milliseconds(1), timerMax));
}

void EngineHost::tend(const StorageWish &wish)
{
    QMetaObject::invokeMethod(&m_tending, [this, wish] { m_tending.begin(wish); }, Qt::QueuedConnection);
}

bool EngineHost::isIdle()
{
    QMutexLocker lock(&m_mutex);
    return m_queue.empty() && !m_isBusy;
}

void EngineHost::catchUp()
{
    if (!isIdle() || (m_store && m_store->catchUp()))
        m_catchUp.start(catchUpPause);
}

} // namespace porchlight::runtime
