// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/sqlite/SqliteStore.h"

#include "relay/store/sqlite/Schema.h"
#include "relay/store/sqlite/SqliteTables.h"
#include "shared/base/DataFolder.h"
#include "shared/base/Hash.h"

#include <QFileInfo>

namespace porchlight::relay {

using wire::ErrorCode;

namespace {

constexpr int pagesBeforeTruncation = 64 * 1024 / 4; // 64 MB of pages of 4 KB
// What is erased is overwritten, and its traces in the write-ahead log do not wait for the log to grow.
constexpr sqlite::Connection::Policy policy = {.overwritesRemoved = true, .cacheKiB = 16 * 1024};

constexpr int patienceWithReadersMs = 100;           // a page of a log is read in less

} // namespace

SqliteStore::SqliteStore() = default;

SqliteStore::~SqliteStore()
{
    // An empty log is what tells a clean stop. After a failure the log is the truth: it is left alone.
    if (!m_isBroken && m_tables)
        m_connection.checkpoint(sqlite::Connection::Checkpoint::Emptying, patienceWithReadersMs);
    else
        m_connection.keepLogOnClose();
}

Result<std::unique_ptr<SqliteStore>, OpenFailure> SqliteStore::open(const QString &databasePath)
{
    std::unique_ptr<SqliteStore> store(new SqliteStore);
    if (auto failure = store->openFiles(databasePath))
        return std::move(*failure);
    return store;
}

std::optional<OpenFailure> SqliteStore::openFiles(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!makeDataFolder(folder) || !makeDataFile(path)) {
        return OpenFailure{OpenFailure::Reason::CannotOpen,
                           QStringLiteral("The folder of the database cannot be used: ") + folder};
    }
    const bool stoppedUncleanly = QFileInfo(path + u"-wal").size() > 0;
    const qint64 bytes = QFileInfo(path).size();
    if (!m_connection.open(path, sqlite::Connection::Mode::Write))
        return failureOf(m_connection, QStringLiteral("The database cannot be opened"));
    if (auto failure = refuseForeign(m_connection))
        return failure;
    if (!m_connection.configure(policy))
        return failureOf(m_connection, QStringLiteral("The database cannot be opened"));
    if (auto failure = migrate(m_connection))
        return failure;
    // What is no whole number of pages has lost its end; SQLite would not see it before it gets there. Only a checkpoint
    // that was cut off leaves that too, and then the log still has it all.
    const bool isShortened = bytes % m_connection.number("PRAGMA page_size").value_or(4096) != 0;
    if (stoppedUncleanly ? m_connection.text("PRAGMA quick_check(1)") != "ok" : isShortened) {
        noteDamage(m_connection);
        return failureOf(m_connection, QStringLiteral("The database cannot be checked"));
    }
    const auto generation = GenerationId::fromHex(m_connection.text("SELECT hex(generation) FROM relay"));
    m_tables = std::make_unique<Tables>(m_connection);
    if (m_connection.fault() != sqlite::Fault::None || !generation) {
        m_tables.reset();
        noteDamage(m_connection);
        return failureOf(m_connection, QStringLiteral("The database cannot be read"));
    }
    m_generation = *generation;
    return beginStart();
}

std::optional<OpenFailure> SqliteStore::beginStart()
{
    begin();
    m_tables->lives.beginStart();
    const QByteArray tide = m_tables->lives.tide();
    if (m_connection.execute("COMMIT")) {
        m_tide = tide;
        return std::nullopt;
    }
    auto failure = failureOf(m_connection, QStringLiteral("The database cannot be written to"));
    takeBack();
    m_isBroken = true;
    return failure;
}

// ---- transactions

void SqliteStore::begin()
{
    if (!m_isBroken)
        m_connection.execute("BEGIN IMMEDIATE");
}

CommitStatus SqliteStore::commit()
{
    if (m_isBroken)
        return CommitStatus::Failed;
    const QByteArray tide = m_tables->lives.tide();
    if (!m_connection.execute("COMMIT")) // after a fault it is refused
        return takeBack();
    m_tide = tide;
    if (!m_opened.isNull())
        m_generation = std::exchange(m_opened, {});
    return CommitStatus::Committed;
}

CommitStatus SqliteStore::takeBack()
{
    const bool noRoom = m_connection.fault() == sqlite::Fault::NoRoom;
    m_tables->forget();
    m_opened = {};
    m_isBroken = !m_connection.rollBack() || !noRoom;
    if (m_isBroken)
        return CommitStatus::Failed; // the fault stays: no statement does anything from now on
    m_connection.forgetFault();
    return CommitStatus::Full;
}

void SqliteStore::maintain(int pages)
{
    const int grown = m_connection.walPages();
    if (grown < m_pagesAtCheckpoint)
        m_pagesAtCheckpoint = 0; // the log began anew
    const bool hasTraces = !m_isBroken && m_tables->redactions.hasTraces();
    if (m_isBroken || (!hasTraces && grown < m_pagesAtCheckpoint + pages))
        return;
    using Checkpoint = sqlite::Connection::Checkpoint;
    m_connection.checkpoint(hasTraces || grown > pagesBeforeTruncation ? Checkpoint::Emptying : Checkpoint::Gentle,
                            patienceWithReadersMs);
    m_pagesAtCheckpoint = m_connection.walPages();
    m_isBroken = m_connection.fault() != sqlite::Fault::None;
    if (hasTraces && m_pagesAtCheckpoint == 0) // else a reader was in the way: at the next opportunity
        m_tables->redactions.tracesAreGone();
}

// ---- what is asked

AppendOutcome SqliteStore::append(const AppendRequest &request)
{
    return m_tables->judge.append(request);
}

void SqliteStore::advanceCursors(const AdvanceCursors &request)
{
    for (const wire::Position &position : request.upTo)
        advanceCursor(request.device, position);
}

void SqliteStore::advanceCursor(const DeviceId &id, const wire::Position &position)
{
    const auto device = m_tables->devices.find(id);
    if (!device)
        return;
    switch (position.log.kind) {
    case LogId::Kind::Mailbox:
        return m_tables->mail.acknowledge(device->no, position.seq);
    case LogId::Kind::Account:
        return m_tables->cursors.advanceAccountLog(device->no, m_tables->accounts.logHead(device->accountNo), position.seq);
    case LogId::Kind::Conversation:
        const ConversationRow *conversation = m_tables->conversations.find(position.log.conversation);
        if (conversation && position.seq <= m_tables->conversations.servedUpTo(*conversation, device->accountNo))
            m_tables->cursors.advanceConversation(device->no, *conversation, position.seq);
    }
}

RaisedMarks SqliteStore::raiseMarks(const RaiseMarks &request)
{
    RaisedMarks raised;
    const auto account = m_tables->accounts.find(request.account);
    if (!account)
        return raised;
    for (const wire::OwnMark &mark : request.marks) {
        const ConversationRow *conversation = m_tables->conversations.find(mark.conversation);
        if (!conversation || !conversation->hasMember(account->no))
            continue;
        if (auto change = m_tables->marks.raise(*conversation, *account, mark, raised.version))
            raised.changes.push_back(std::move(*change));
    }
    return raised;
}

DeviceOutcome SqliteStore::createAccount(const CreateAccount &request)
{
    // Without a good invitation nobody learns which handles are taken.
    if (!m_tables->invitations.isValid(request.invitation, request.nowMs))
        return {ErrorCode::InvitationInvalid, {}, {}};
    if (m_tables->accounts.findHandle(request.handle))
        return {ErrorCode::HandleTaken, {}, {}};
    m_tables->invitations.useUp(request.invitation);
    const qint64 no = m_tables->accounts.create(request);
    return makeDevice(no, {request.account, request.handle}, request.deviceName, request.token, request.nowMs);
}

DeviceOutcome SqliteStore::addDevice(const AddDevice &request)
{
    const auto account = m_tables->accounts.find(request.account);
    if (!account || account->isGone)
        return {ErrorCode::CredentialsWrong, {}, {}};
    DeviceOutcome made = makeDevice(account->no, account->who, request.deviceName, request.token, request.nowMs);
    made.announced.push_back(
        m_tables->accountJudge.announceLinked(*account, made.device.number, request.deviceName, request.nowMs));
    return made;
}

DeviceOutcome SqliteStore::makeDevice(qint64 accountNo, const wire::Member &who, const QString &name,
                                      const TokenHash &token, quint64 nowMs)
{
    const DeviceId device{who.account, m_tables->accounts.nextDeviceNumber(accountNo)};
    m_tables->devices.create(accountNo, device.number, name, token, nowMs);
    return {ErrorCode::None, device, who.handle};
}

TokenOutcome SqliteStore::useToken(const UseToken &request)
{
    const bool forgotten = request.shown && hasForgotten(*request.shown);
    TokenOutcome outcome = m_tables->devices.useToken(request, forgotten);
    const bool isOfThisGeneration = request.shown && request.shown->generation == m_generation;
    outcome.isOlderCopy = forgotten && isOfThisGeneration;
    // Its cursors here are of another life, perhaps of one that this database has forgotten.
    if (outcome.error == ErrorCode::None && request.shown && !isOfThisGeneration && !request.hasBegun) {
        const bool isOfLostLife = hasGiven(*request.shown); // which nobody can claim who was not told
        m_tables->lives.beginDevice(outcome.device, isOfLostLife);
        if (isOfLostLife)
            m_tables->conversations.forget(); // they know how far they were then
    }
    return outcome;
}

ConversationOutcome SqliteStore::startDirect(const StartDirect &request)
{
    const auto self = m_tables->accounts.find(request.self);
    const auto other = m_tables->accounts.findHandle(request.handle);
    if (!self || !other || self->isGone || other->isGone)
        return {ErrorCode::UnknownHandle, {}, {}};
    const ConversationId id = directConversationId(self->who.account, other->who.account);
    ConversationRow *conversation = m_tables->conversations.find(id);
    if (!conversation) {
        std::vector<AccountRow> members{*self};
        if (other->no != self->no)
            members.push_back(*other);
        conversation = m_tables->conversations.create(id, std::move(members));
    }
    if (conversation->head == 0 && !conversation->hasAccepted(self->no))
        m_tables->conversations.accept(*conversation, self->no);
    return {ErrorCode::None, id, conversation->memberList()};
}

void SqliteStore::createInvitation(const CreateInvitation &request)
{
    m_tables->invitations.put(request);
}

AccountOutcome SqliteStore::renameDevice(const RenameDevice &request)
{
    return m_tables->accountJudge.rename(request);
}

AccountOutcome SqliteStore::unlinkDevice(const UnlinkDevice &request)
{
    return m_tables->accountJudge.unlink(request);
}

AccountOutcome SqliteStore::setMute(const SetMute &request)
{
    return m_tables->accountJudge.mute(request);
}

AccountOutcome SqliteStore::acceptConversation(const AcceptConversation &request)
{
    return m_tables->accountJudge.accept(request);
}

void SqliteStore::noteContacts(const NoteContacts &request)
{
    for (const NoteContacts::Contact &contact : request.contacts) {
        if (const auto device = m_tables->devices.find(contact.device))
            m_tables->devices.noteSeen(device->no, contact.seenMs);
    }
}

ManifestOutcome SqliteStore::publishManifest(const PublishManifest &request)
{
    return m_tables->keyJudge.publish(request);
}

AccountOutcome SqliteStore::putPrekeys(const PutPrekeys &request)
{
    return m_tables->keyJudge.put(request);
}

BundlesOutcome SqliteStore::takeBundles(const TakeBundles &request)
{
    return m_tables->keyJudge.take(request);
}

MailOutcome SqliteStore::putMail(const PutMail &request)
{
    return m_tables->mailJudge.put(request);
}

AccountOutcome SqliteStore::putRecovery(const PutRecovery &request)
{
    return m_tables->recovery.put(request);
}

GroupOutcome SqliteStore::changeGroup(const ChangeGroup &request)
{
    return m_tables->groupJudge.change(request);
}

CredentialOutcome SqliteStore::changePassword(const ChangePassword &request)
{
    return m_tables->credentials.change(request);
}

CredentialOutcome SqliteStore::deleteAccount(const DeleteAccount &request)
{
    return m_tables->credentials.remove(request);
}

bool SqliteStore::hasGiven(const ShownTide &shown)
{
    return m_tables->lives.hasGiven(shown);
}

bool SqliteStore::hasForgotten(const ShownTide &shown)
{
    return m_tables->lives.hasForgotten(shown);
}

GenerationOutcome SqliteStore::openGeneration(const OpenGeneration &request)
{
    const GenerationId current = m_opened.isNull() ? m_generation : m_opened;
    if (request.from != current)
        return {current, false};
    m_tables->lives.open(request.generation);
    m_tables->conversations.forget();
    m_opened = request.generation;
    return {request.generation, true};
}

void SqliteStore::raiseTide()
{
    m_tables->lives.raise();
}

} // namespace porchlight::relay
