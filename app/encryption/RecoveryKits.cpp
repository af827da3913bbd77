// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/RecoveryKits.h"

#include "app/encryption/ListRecord.h"
#include "shared/base/Hash.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::RecoveryReport;
using engine::RecoveryStanding;
using engine::RecoveryTrouble;
using Stage = RecoveryReport::Stage;

static_assert(RecoveryParameters::size == wire::recoveryParametersBytes);
static_assert(RecoveryKit::blobBytes <= wire::recoveryBlobBytesMax);

namespace {

std::optional<RecoveryRecord> onlyRow(const engine::KeyRecords &records, RecordKind kind)
{
    const auto row = records.find({quint8(kind), {}});
    return row == records.end() ? std::nullopt : RecoveryRecord::decode(row->second);
}

quint64 wallMs(Now now)
{
    return quint64(std::max<qint64>(0, now.wall.count()));
}

RecoveryReport reportOf(engine::AskId ask, Stage stage)
{
    RecoveryReport report;
    report.ask = ask;
    report.stage = stage;
    return report;
}

} // namespace

RecoveryKits::RecoveryKits(const AccountId &self, const engine::KeyRecords &records, const OwnIdentity &identity,
                           const KnownAccounts &accounts, const VerifiedContacts &verified, const Session &session,
                           Requests &requests, Random &random)
    : m_self(self),
      m_identity(identity),
      m_accounts(accounts),
      m_verified(verified),
      m_session(session),
      m_requests(requests),
      m_random(random),
      m_kit(onlyRow(records, RecordKind::RecoveryKit)),
      m_staged(onlyRow(records, RecordKind::StagedRecoveryKit))
{
}

// ---- what a person wants

void RecoveryKits::wanted(const engine::MakeRecoveryKit &wish, engine::Out &out)
{
    const RecoveryTrouble trouble = !mayMake()                             ? RecoveryTrouble::NotManager
                                    : !m_session.isOnline() || m_isRefused ? RecoveryTrouble::Unreachable
                                    : m_staged                             ? RecoveryTrouble::Unfinished
                                                                           : RecoveryTrouble::None;
    if (trouble != RecoveryTrouble::None)
        return end(wish.ask, trouble, out);
    if (m_making)
        end(m_making->ask, RecoveryTrouble::Stopped, out);
    const auto parameters = RecoveryKit::newParameters(false, m_random);
    m_making = {wish.ask, std::make_shared<RecoveryTask>(RecoveryCode::random(m_random), parameters)};
    out.now.push_back(engine::RunSlowly{m_making->task});
    out.after.push_back(reportOf(wish.ask, Stage::Deriving));
}

void RecoveryKits::wanted(const engine::ConfirmRecoveryKit &wish, engine::Out &out)
{
    if (!m_kit)
        return end(wish.ask, RecoveryTrouble::NoKit, out);
    m_kit->isConfirmed = true;
    storeKit(out);
    out.after.push_back(reportOf(wish.ask, Stage::Confirmed));
}

bool RecoveryKits::wanted(const engine::CancelRecovery &wish, engine::Out &out)
{
    if (!m_making || m_making->ask != wish.ask)
        return false;
    m_making.reset();
    m_known.reset(); // whether the relay has what was staged is to be seen
    end(wish.ask, RecoveryTrouble::Stopped, out);
    return true;
}

void RecoveryKits::adopt(const RecoveryRecord &kit, engine::Out &out)
{
    dropStaged(out);
    m_kit = kit;
    storeKit(out);
}

bool RecoveryKits::finished(const std::shared_ptr<engine::SlowTask> &task, Now now, engine::Out &out)
{
    if (!m_making || m_making->task != task)
        return false;
    const engine::AskId ask = m_making->ask;
    const auto &kit = m_making->task->kit();
    const auto seed = m_identity.accountSeed();
    if (!kit || !seed) {
        m_making.reset();
        end(ask, seed ? RecoveryTrouble::NoMemory : RecoveryTrouble::NotManager, out);
        return true;
    }
    RecoveryRecord made;
    made.account = m_self;
    made.backupKey = BackupKey::random(m_random);
    made.blob = kit->seal(m_self, {*seed, m_identity.selfSyncKey(), made.backupKey}, m_random);
    made.tokenHash = tokenHash(kit->token().view());
    made.madeMs = wallMs(now);
    m_staged = made;
    encryption::put(RecordKind::StagedRecoveryKit, {}, made.encode(), out);
    out.after.push_back(reportOf(ask, Stage::Storing));
    return true;
}

// ---- the relay

void RecoveryKits::online()
{
    offline();
    m_isRefused = false;
    m_notBefore = 0ms;
    m_tries = 0;
}

void RecoveryKits::offline()
{
    m_request = 0;
    m_asked = Asked::Nothing;
}

void RecoveryKits::beginGeneration()
{
    m_known.reset();
}

bool RecoveryKits::received(const wire::Frame &frame, Now now, engine::Out &out)
{
    if (m_request == 0 || wire::requestOf(frame) != m_request)
        return false;
    m_request = 0;
    const Asked asked = std::exchange(m_asked, Asked::Nothing);
    if (const auto *error = std::get_if<wire::Error>(&frame)) {
        refused(asked, *error, now, out);
    } else if (const auto *answer = std::get_if<wire::Recovery>(&frame)) {
        m_known = *answer;
    } else if (std::holds_alternative<wire::Done>(frame)) {
        done(asked, now, out);
    }
    return true;
}

void RecoveryKits::work(Now now, engine::Out &out)
{
    if (m_session.isOnline() && m_request == 0 && !m_isRefused && now.mono >= m_notBefore && m_identity.isLive())
        next(now, out);
    tellStanding(out);
}

/// The first of what there is to do.
void RecoveryKits::next(Now now, engine::Out &out)
{
    if (m_staged && m_making)
        return put(*m_staged, Asked::Staged, out);
    if (!m_known)
        return ask(Asked::Look, wire::GetRecovery{}, out);
    if (m_staged)
        return judgeLost(out);
    if (!m_kit || !mayMake())
        return;
    if (m_known->parameters.isEmpty())
        return put(*m_kit, Asked::Again, out);
    if (now.mono < m_nextLook)
        return;
    m_nextLook = now.mono + lookEvery;
    if (m_known->parameters != m_kit->parameters())
        return; // another device looks after another one
    const QByteArray plain = plainBackup();
    if (digestOf({plain}) != m_kit->backupOf && wallMs(now) - m_kit->backupMs >= quint64(backupEvery.count()))
        putBackup(plain, out);
}

/// Of a staged kit whose code nobody knows: it must not stand in the way of one that somebody has.
void RecoveryKits::judgeLost(engine::Out &out)
{
    if (m_known->parameters == m_staged->parameters())
        ask(Asked::Drop, wire::PutRecovery{}, out);
    else
        dropStaged(out);
}

void RecoveryKits::put(const RecoveryRecord &kit, Asked asked, engine::Out &out)
{
    const QByteArray plain = plainBackup();
    m_backupSent = digestOf({plain});
    ask(asked,
        wire::PutRecovery{0, kit.blob, kit.tokenHash.toBytes(),
                          RecoveryBackup::sealed(plain, m_self, kit.backupKey, m_random)},
        out);
}

void RecoveryKits::putBackup(const QByteArray &plain, engine::Out &out)
{
    m_backupSent = digestOf({plain});
    ask(Asked::Backup,
        wire::PutRecovery{
            0, {}, m_kit->tokenHash.toBytes(), RecoveryBackup::sealed(plain, m_self, m_kit->backupKey, m_random)},
        out);
}

/// After the commit: a staged kit is on the disk before the relay has it.
void RecoveryKits::ask(Asked asked, wire::Frame frame, engine::Out &out)
{
    m_request = m_requests.next();
    m_asked = asked;
    std::visit(
        [this](auto &f) {
            if constexpr (requires { f.request; })
                f.request = m_request;
        },
        frame);
    m_session.sendAfter(std::move(frame), out);
}

void RecoveryKits::done(Asked asked, Now now, engine::Out &out)
{
    m_tries = 0;
    if (asked == Asked::Drop) {
        m_known.emplace();
        return dropStaged(out);
    }
    if (asked == Asked::Staged && m_staged) {
        m_kit = *std::exchange(m_staged, std::nullopt);
        remove(RecordKind::StagedRecoveryKit, {}, out);
        if (m_making) {
            RecoveryReport report = reportOf(m_making->ask, Stage::Shown);
            report.code = recoveryCodeText(m_making->task->code());
            out.after.push_back(report);
            m_making.reset();
        }
    }
    if (!m_kit)
        return;
    m_kit->backupOf = m_backupSent;
    m_kit->backupMs = wallMs(now);
    if (asked != Asked::Backup)
        m_known = wire::Recovery{0, m_kit->parameters(), {}, {}, m_kit->madeMs};
    storeKit(out);
}

void RecoveryKits::refused(Asked asked, const wire::Error &error, Now now, engine::Out &out)
{
    if (wire::isRetryLater(error.code)) {
        m_notBefore = now.mono + retryAfter(error, ++m_tries, againAfter, againAfterMax);
        return;
    }
    m_isRefused = true;
    if (asked == Asked::Backup)
        m_known.reset(); // another device has made another kit
    if (asked != Asked::Staged)
        return;
    dropStaged(out);
    if (m_making)
        end(std::exchange(m_making, std::nullopt)->ask, RecoveryTrouble::Refused, out);
}

// ---- what is kept

QByteArray RecoveryKits::plainBackup() const
{
    RecoveryBackup backup;
    if (const DeviceList *list = m_accounts.current(m_self))
        backup.list = packedList(list->signedBytes());
    backup.contacts = contactsKnown(m_self, m_accounts, m_verified);
    backup.face = m_face;
    return backup.encode();
}

void RecoveryKits::dropStaged(engine::Out &out)
{
    if (std::exchange(m_staged, std::nullopt))
        remove(RecordKind::StagedRecoveryKit, {}, out);
}

void RecoveryKits::storeKit(engine::Out &out)
{
    encryption::put(RecordKind::RecoveryKit, {}, m_kit->encode(), out);
}

void RecoveryKits::end(engine::AskId ask, RecoveryTrouble trouble, engine::Out &out) const
{
    RecoveryReport report = reportOf(ask, Stage::Ended);
    report.trouble = trouble;
    out.after.push_back(report);
}

void RecoveryKits::tellStanding(engine::Out &out)
{
    if (m_identity.standing() == OwnStanding::Unknown)
        return;
    RecoveryStanding standing;
    standing.mayMake = mayMake();
    const bool isOurs = m_kit && (!m_known || m_known->parameters == m_kit->parameters());
    if (isOurs) {
        standing.kit = m_kit->isConfirmed ? RecoveryStanding::Kit::Made : RecoveryStanding::Kit::Unconfirmed;
        standing.madeMs = m_kit->madeMs;
    } else if (m_known) {
        standing.kit = m_known->parameters.isEmpty() ? RecoveryStanding::Kit::None : RecoveryStanding::Kit::Made;
        standing.madeMs = m_known->madeMs;
    }
    if (m_told == standing)
        return;
    m_told = standing;
    out.after.push_back(standing);
}

milliseconds RecoveryKits::deadline() const
{
    if (!m_session.isOnline() || m_request != 0 || m_isRefused || !m_identity.isLive())
        return Never;
    if (m_staged || !m_known)
        return m_notBefore > 0ms ? m_notBefore : Never; // else it is under way
    return m_kit && mayMake() ? std::max(m_nextLook, m_notBefore) : Never;
}

} // namespace porchlight::encryption
