// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Profile.h"

#include "app/models/DisplayText.h"
#include "app/models/StatusName.h"
#include "shared/base/RelayAddress.h"
#include "shared/content/Content.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QStandardPaths>
#include <QSysInfo>

namespace porchlight::models {

namespace {

constexpr milliseconds finderPatience = 15s;

QString relayPlace(const QString &url)
{
    const auto relay = parseRelayAddress(url);
    return relay ? relay->place() : QString();
}

} // namespace

Profile::Opened Profile::open(const QString &name, const store::ProfilePaths &paths, runtime::EngineHostParts parts,
                              runtime::SignInPatience patience, const Profile *beside)
{
    const QString keysAreKept = parts.keysAreKept;
    auto proxy = parts.proxy;
    auto thread = std::make_unique<runtime::EngineThread>(std::move(parts));
    if (const auto trouble = thread->start())
        return *trouble;
    auto reader = store::LocalReader::open(paths.database);
    if (!reader)
        return store::describe(reader.error());
    std::unique_ptr<Profile> profile(
        new Profile(name, std::move(thread), std::move(reader).value(), paths, patience, std::move(proxy), beside));
    profile->m_keysAreKept = keysAreKept;
    return profile;
}

Profile::Profile(const QString &name, std::unique_ptr<runtime::EngineThread> thread,
                 std::unique_ptr<store::LocalReader> reader, const store::ProfilePaths &paths,
                 runtime::SignInPatience patience, std::shared_ptr<runtime::RelayProxy> proxy, const Profile *beside)
    : m_name(name),
      m_thread(std::move(thread)),
      m_reader(std::move(reader)),
      m_sink([this](engine::EngineEvent event) { m_thread->post(std::move(event)); }),
      m_names(*m_reader), m_connection(std::make_unique<ConnectionModel>(m_sink)),
      m_signIn(std::make_unique<SignInModel>([this](const engine::PutIdentity &identity, const QString &displayName,
                                                    StoreDone done) { adopt(identity, displayName, std::move(done)); },
                                             patience)),
      m_conversations(std::make_unique<ConversationListModel>(*m_reader)),
      m_open(makeOpen()),
      m_windows(std::make_unique<OwnWindows>(
          [this] {
              auto open = makeOpen();
              open->notices()->takeFrom(*notices());
              open->online();
              return open;
          },
          paths.folder + u"/windows.ini")),
      m_finder(std::make_unique<FinderModel>(
          m_sink, [this](const QString &handle) { return m_conversations->withHandle(handle); }, finderPatience)),
      m_devices(std::make_unique<DevicesModel>(m_sink, [this] { return m_identity.device; })),
      m_link(std::make_unique<LinkModel>(m_sink, namesForLinking())), m_history(std::make_unique<HistoryModel>(m_sink)),
      m_recovery(std::make_unique<RecoveryModel>(m_sink, ownerOfKits(paths))),
      m_presence(std::make_unique<PresenceModel>(m_sink)),
      m_people{std::make_unique<PeopleModel>(*m_reader, m_sink, m_names), std::make_unique<PrivacyModel>(*m_reader, m_sink),
               std::make_unique<FaceModel>(*m_reader, m_sink), std::make_unique<InviteModel>(m_sink)},
      m_switches(std::make_unique<ConversationSwitches>(m_sink, [] { return QDateTime::currentMSecsSinceEpoch(); })),
      m_account(std::make_unique<AccountModel>(m_sink, [this] { return m_identity.handle; })),
      m_local{std::make_unique<ExportModel>(
                  paths.database, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)),
              beside ? beside->m_local.appearance : std::make_shared<Appearance>(paths.folder + u"/appearance.ini"),
              std::make_unique<Desktop>(paths.folder, Desktop::Parts{*m_reader, m_sink, *m_conversations, proxy,
                                                                     beside ? beside->desktop()->sharedLock() : nullptr}),
              std::make_unique<SearchModel>(paths.database, *m_reader, m_names, *m_conversations),
              std::make_unique<StorageModel>(paths.database, *m_conversations,
                                             [this](const engine::StorageWish &wish) { m_thread->tend(wish); })}
{
    m_signIn->setProxy(std::move(proxy));
    m_signIn->setHouse(std::make_unique<HouseModel>(paths.folder + u"/relay"));
    desktop()->attention()->setNames(m_names);
    m_conversations->setNames(m_names);
    m_presence->setNames([this](const AccountId &account, const ConversationId &in) { return m_names.calledIn(account, in); });
    readIdentity();
    recount();
    desktop()->attention()->begin();
    listen();
    // What the engine has told while it started, before there is a window: one that waits to be linked shows no home.
    QCoreApplication::sendPostedEvents(m_thread.get(), QEvent::MetaCall);
}

Profile::~Profile()
{
    m_signIn->cancel();
    m_local.exporting->cancel();
    m_local.exporting.reset(); // waits for its reader
    m_local.search.reset(); // likewise
    m_local.storage.reset();
    m_reader.reset(); // before the store it reads
    m_thread->stop();
}

void Profile::listen()
{
    using runtime::EngineThread;
    connect(m_signIn->house(), &HouseModel::ready, this, [this](const QString &relayUrl) {
        m_connection->useLink(relayUrl); // which tries at once
    });
    connect(m_windows.get(), &OwnWindows::opened, this, [this](const QString &key) {
        if (timeline()->conversationKey() == key)
            closeConversation();
    });
    connect(m_thread.get(), &EngineThread::changed, this, &Profile::onChanged);
    connect(m_thread.get(), &EngineThread::connectionChanged, this, &Profile::onReport);
    connect(m_thread.get(), &EngineThread::adopted, this, &Profile::onAdopted);
    connect(m_thread.get(), &EngineThread::storageReported, m_local.storage.get(), &StorageModel::onReport);
    connect(m_thread.get(), &EngineThread::conversationReady, m_finder.get(), &FinderModel::onReady);
    connect(m_thread.get(), &EngineThread::askFailed, m_finder.get(), &FinderModel::onFailed);
    connect(m_thread.get(), &EngineThread::askFailed, m_devices.get(), &DevicesModel::onFailed);
    connect(m_thread.get(), &EngineThread::askFailed, m_switches.get(), &ConversationSwitches::onFailed);
    connect(m_thread.get(), &EngineThread::askFailed, m_link.get(), &LinkModel::onFailed);
    connect(m_thread.get(), &EngineThread::askFailed, m_recovery.get(), &RecoveryModel::onFailed);
    connect(m_thread.get(), &EngineThread::recoveryReported, m_recovery.get(), &RecoveryModel::onReport);
    connect(m_thread.get(), &EngineThread::recoveryStandingChanged, m_recovery.get(), &RecoveryModel::onStanding);
    connect(m_thread.get(), &EngineThread::linkReported, m_link.get(), &LinkModel::onReport);
    connect(m_thread.get(), &EngineThread::standingChanged, m_link.get(), &LinkModel::onStanding);
    connect(m_thread.get(), &EngineThread::historyReported, m_history.get(), &HistoryModel::onReport);
    connect(m_thread.get(), &EngineThread::presenceTold, m_presence.get(), &PresenceModel::onPresence);
    connect(m_thread.get(), &EngineThread::typingTold, m_presence.get(), &PresenceModel::onTyping);
    connect(m_thread.get(), &EngineThread::verifiedTold, this, &Profile::onVerified);
    connect(m_thread.get(), &EngineThread::askDone, m_devices.get(), &DevicesModel::onDone);
    connect(m_thread.get(), &EngineThread::askDone, m_switches.get(), &ConversationSwitches::onDone);
    connect(m_thread.get(), &EngineThread::askDone, m_account.get(), &AccountModel::onDone);
    connect(m_thread.get(), &EngineThread::askFailed, m_account.get(), &AccountModel::onFailed);
    connect(m_account.get(), &AccountModel::deleted, this, &Profile::removeFromComputer);
    connect(m_thread.get(), &EngineThread::askDone, m_people.contacts.get(), &PeopleModel::onDone);
    connect(m_thread.get(), &EngineThread::askFailed, m_people.contacts.get(), &PeopleModel::onFailed);
    connect(m_thread.get(), &EngineThread::askDone, m_people.privacy.get(), &PrivacyModel::onDone);
    connect(m_thread.get(), &EngineThread::askFailed, m_people.privacy.get(), &PrivacyModel::onFailed);
    connect(m_thread.get(), &EngineThread::invitationTold, m_people.invite.get(), &InviteModel::onTold);
    connect(m_thread.get(), &EngineThread::askFailed, m_people.invite.get(), &InviteModel::onFailed);
    connect(m_thread.get(), &EngineThread::devicesListed, m_devices.get(), &DevicesModel::onListed);
    connect(m_thread.get(), &EngineThread::devicesChanged, m_devices.get(), &DevicesModel::onDevicesChanged);
}

std::unique_ptr<OpenConversation> Profile::makeOpen()
{
    return std::make_unique<OpenConversation>(OpenConversation::Parts{*m_thread, *m_reader, m_sink, m_names, [this] { return m_identity.device; },
                                                                      [this] { return relayPlace(m_identity.relayUrl); }});
}

void Profile::openConversation(const QString &key)
{
    if (!m_windows->show(key))
        timeline()->open(key);
}

/// What is listed nowhere any more needs no window.
void Profile::closeGone()
{
    for (const QString &key : m_windows->keys()) {
        const auto id = ConversationId::fromHex(key.toLatin1());
        if (!id || !m_conversations->summaryOf(*id))
            m_windows->close(key);
    }
}

// A handle proves nothing and can be read aloud; a name alone could be anybody's.
LinkModel::Names Profile::namesForLinking() const
{
    return {[] { return QSysInfo::prettyProductName(); },
            [this] {
                const QString handle = QStringLiteral("@") + m_identity.handle;
                return m_identity.displayName.isEmpty() || m_identity.displayName == m_identity.handle
                    ? handle
                    : m_identity.displayName.left(nameUnitsMax - handle.size() - 3) + QStringLiteral(" (%1)").arg(handle);
            }};
}

RecoveryModel::Owner Profile::ownerOfKits(const store::ProfilePaths &paths) const
{
    return {[this] { return m_identity.handle; }, [this] { return m_identity.relayUrl; },
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), paths.folder + u"/recovery.ini"};
}

bool Profile::isSignedIn() const
{
    return !m_identity.account.isNull() && m_identity.hasToken && m_isWelcome;
}

QString Profile::accountKey() const
{
    return m_identity.account.isNull() ? QString() : keyOf(m_identity.account);
}

void Profile::removeFromComputer()
{
    m_isToBeRemoved = true;
    Q_EMIT removalAsked();
}

void Profile::setDisplayName(const QString &name)
{
    const QString cleaned = cleanedDisplayName(name);
    m_sink.post(engine::ChangeDisplayName{cleaned.isEmpty() ? m_identity.handle : cleaned});
}

void Profile::onChanged(const engine::LocalChanges &changes)
{
    if (changes.identity)
        readIdentity();
    m_names.refresh(changes);
    m_people.contacts->refresh(changes);
    m_people.privacy->refresh(changes);
    m_people.face->refresh(changes);
    m_conversations->refresh(changes);
    desktop()->attention()->refresh(changes);
    m_open->refresh(changes);
    for (OpenConversation *const open : m_windows->all())
        open->refresh(changes);
    closeGone();
    m_local.search->refresh(changes);
    recount();
}

void Profile::onVerified(const engine::VerifiedTold &told)
{
    m_names.setVerified(told.accounts);
    m_conversations->refreshVerified();
    m_open->refreshFaces();
    for (OpenConversation *const open : m_windows->all())
        open->refreshFaces();
    m_people.contacts->reload();
}

void Profile::onReport(const engine::ConnectionReport &report, milliseconds retryIn)
{
    m_connection->report(report, retryIn);
    desktop()->proxy()->report(report);
    if (report.state == engine::ConnectionReport::State::Online) { // what could not be asked before
        m_devices->reload();
        m_open->online();
        for (OpenConversation *const open : m_windows->all())
            open->online();
        m_presence->online();
    }
    const bool isWelcome = report.state != engine::ConnectionReport::State::SignedOut;
    if (std::exchange(m_isWelcome, isWelcome) == isWelcome)
        return;
    if (!isWelcome && !m_identity.account.isNull())
        m_signIn->setError(QString(), report.reason);
    Q_EMIT identityChanged();
}

void Profile::adopt(const engine::PutIdentity &identity, const QString &displayName, StoreDone done)
{
    // Whoever signs in again keeps the name they had, unless they typed another.
    const bool keepsName = displayName == identity.handle && !m_identity.displayName.isEmpty();
    const engine::AskId ask = m_sink.nextAsk();
    m_adopting.emplace(ask, std::move(done));
    m_thread->adopt(ask, identity, keepsName ? m_identity.displayName : displayName);
}

void Profile::onAdopted(engine::AskId ask, bool isStored)
{
    const auto waiting = m_adopting.extract(ask);
    if (waiting.empty())
        return;
    readIdentity();
    desktop()->attention()->begin(quint64(QDateTime::currentMSecsSinceEpoch())); // what comes from before is history
    waiting.mapped()(isStored);
}

void Profile::readIdentity()
{
    auto identity = m_reader->identity().value_or(store::LocalIdentity());
    if (identity == m_identity)
        return;
    const bool isAnother = identity.account != m_identity.account;
    m_identity = std::move(identity);
    m_names.setOwn(m_identity.account, m_identity.displayName);
    m_people.face->setOwn(m_identity.account);
    m_signIn->setOwner(m_identity);
    m_signIn->setRelayUrl(m_identity.relayUrl);
    m_signIn->house()->live(m_identity.relayUrl);
    m_connection->setRelay(m_identity.relayUrl);
    if (isAnother) {
        m_windows->closeAll();
        m_conversations->readAs(m_identity.account); // which of them is oneself depends on it
    }
    groups()->refresh(); // one's own name is among those of the members
    for (OpenConversation *const open : m_windows->all())
        open->groups()->refresh();
    Q_EMIT identityChanged();
}

void Profile::recount()
{
    const int waiting = m_reader->waitingCount();
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT countsChanged();
    const int undelivered = m_conversations->undelivered();
    if (std::exchange(m_undelivered, undelivered) != undelivered)
        Q_EMIT countsChanged();
}

} // namespace porchlight::models
