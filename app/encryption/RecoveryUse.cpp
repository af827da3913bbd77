// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/RecoveryUse.h"

#include "app/encryption/ListRecord.h"
#include "shared/base/Hash.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::RecoveryReport;
using engine::RecoveryTrouble;
using Stage = RecoveryReport::Stage;

namespace {

RecoveryReport ended(engine::AskId ask, RecoveryTrouble trouble)
{
    RecoveryReport report;
    report.ask = ask;
    report.stage = trouble == RecoveryTrouble::None ? Stage::Done : Stage::Ended;
    report.trouble = trouble;
    return report;
}

} // namespace

RecoveryUse::RecoveryUse(const DeviceId &self, OwnIdentity &identity, KnownAccounts &accounts,
                         VerifiedContacts &verified, RecoveryKits &kits, const Session &session, Requests &requests)
    : m_self(self),
      m_identity(identity),
      m_accounts(accounts),
      m_verified(verified),
      m_kits(kits),
      m_session(session),
      m_requests(requests)
{
}

void RecoveryUse::wanted(const engine::UseRecoveryKit &wish, Now now, engine::Out &out)
{
    end(RecoveryTrouble::Stopped, out);
    const auto code = recoveryCodeFromText(wish.code);
    const bool isPending = m_identity.standing() == OwnStanding::Pending;
    if (m_identity.isLive() || !code || !isPending || !m_session.isOnline()) {
        out.after.push_back(ended(wish.ask, m_identity.isLive() ? RecoveryTrouble::None
                                            : !code             ? RecoveryTrouble::NoCode
                                                                : RecoveryTrouble::Unreachable));
        return;
    }
    m_running.emplace(Running{wish.ask, *code, wish.unlinksOthers, now.mono + patience});
    enter(Stage::Asking, out);
}

bool RecoveryUse::wanted(const engine::CancelRecovery &wish, engine::Out &out)
{
    if (!m_running || m_running->ask != wish.ask)
        return false;
    end(m_running->stage == Stage::Joining ? RecoveryTrouble::Unfinished : RecoveryTrouble::Stopped, out);
    return true;
}

void RecoveryUse::offline()
{
    if (m_running)
        m_running->request = 0;
}

bool RecoveryUse::received(const wire::Frame &frame, Now now, engine::Out &out)
{
    if (!m_running || m_running->request == 0 || wire::requestOf(frame) != m_running->request)
        return false;
    m_running->request = 0;
    if (const auto *error = std::get_if<wire::Error>(&frame))
        refused(*error, now, out);
    else if (const auto *answer = std::get_if<wire::Recovery>(&frame))
        take(*answer, now, out);
    return true;
}

void RecoveryUse::take(const wire::Recovery &answer, Now now, engine::Out &out)
{
    if (m_running->stage == Stage::Asking)
        derive(answer, out);
    else if (m_running->stage == Stage::Fetching)
        open(answer, now, out);
}

void RecoveryUse::derive(const wire::Recovery &answer, engine::Out &out)
{
    if (answer.parameters.isEmpty())
        return end(RecoveryTrouble::NoKit, out);
    const auto parameters = RecoveryParameters::decoded(answer.parameters);
    if (!parameters || parameters->hasPassphrase) // there is no way yet to make one with it
        return end(RecoveryTrouble::Tampered, out);
    m_running->task = std::make_shared<RecoveryTask>(m_running->code, *parameters);
    out.now.push_back(engine::RunSlowly{m_running->task});
    enter(Stage::Opening, out);
}

bool RecoveryUse::finished(const std::shared_ptr<engine::SlowTask> &task, Now now, engine::Out &out)
{
    if (!m_running || m_running->task != task)
        return false;
    if (const auto &kit = m_running->task->kit(); !kit) {
        end(kit.error() == RecoveryFailure::OutOfMemory ? RecoveryTrouble::NoMemory : RecoveryTrouble::Tampered, out);
        return true;
    }
    m_running->until = now.mono + patience;
    enter(Stage::Fetching, out);
    return true;
}

void RecoveryUse::open(const wire::Recovery &answer, Now now, engine::Out &out)
{
    // The relay has taken the token, so the code is right; what it gave does not belong to it.
    const auto secrets = m_running->task->kit()->open(m_self.account, answer.blob.value_or(QByteArray()));
    if (!secrets)
        return end(RecoveryTrouble::Tampered, out);
    m_running->until = now.mono + joinPatience;
    join(*secrets, answer, out);
}

void RecoveryUse::join(const RecoverySecrets &secrets, const wire::Recovery &answer, engine::Out &out)
{
    if (!m_identity.recovered(secrets.accountSeed, secrets.selfSyncKey, m_running->unlinksOthers, out))
        return end(RecoveryTrouble::OtherKey, out);
    const auto backup = RecoveryBackup::opened(answer.backup.value_or(QByteArray()), m_self.account, secrets.backupKey);
    if (backup) {
        if (const auto list = unpackedList(backup->list))
            m_accounts.expect(m_self.account, *list, out);
        takeContacts(backup->contacts, m_accounts, m_verified, out);
        m_running->hasContacts = true;
        if (backup->face.version > 0)
            out.transaction.push_back(engine::PutFace{m_self.account, backup->face});
    }
    RecoveryRecord kit;
    kit.account = m_self.account;
    kit.blob = *answer.blob;
    kit.tokenHash = tokenHash(m_running->task->kit()->token().view());
    kit.backupKey = secrets.backupKey;
    kit.madeMs = answer.madeMs;
    kit.isConfirmed = true;
    m_kits.adopt(kit, out);
    enter(Stage::Joining, out);
}

void RecoveryUse::refused(const wire::Error &error, Now now, engine::Out &out)
{
    if (error.code == wire::ErrorCode::RecoveryTokenWrong)
        return end(RecoveryTrouble::WrongCode, out);
    if (error.code == wire::ErrorCode::NoRecoveryKit)
        return end(RecoveryTrouble::NoKit, out);
    if (error.code == wire::ErrorCode::RateLimited)
        return end(RecoveryTrouble::TooOften, out,
                   milliseconds(qint64(std::min<quint64>(error.retryAfterMs.value_or(0), 86'400'000))));
    if (!wire::isRetryLater(error.code))
        return end(RecoveryTrouble::Refused, out);
    m_running->notBefore = now.mono + retryAfter(error, 1, againAfter, patience);
}

void RecoveryUse::work(Now now, engine::Out &out)
{
    if (!m_running)
        return;
    Running &run = *m_running;
    if (run.stage == Stage::Joining && m_identity.isLive())
        return end(RecoveryTrouble::None, out);
    if (run.stage != Stage::Opening && run.until <= now.mono)
        return end(run.stage == Stage::Joining ? RecoveryTrouble::Unfinished : RecoveryTrouble::Unreachable, out);
    const bool asks = run.stage == Stage::Asking || run.stage == Stage::Fetching;
    if (!asks || !m_session.isOnline() || run.request != 0 || now.mono < run.notBefore)
        return;
    wire::GetRecovery frame;
    frame.request = run.request = m_requests.next();
    if (run.stage == Stage::Fetching)
        frame.token = run.task->kit()->token().toBytes();
    m_session.send(std::move(frame), out);
}

void RecoveryUse::enter(Stage stage, engine::Out &out)
{
    m_running->stage = stage;
    RecoveryReport report;
    report.ask = m_running->ask;
    report.stage = stage;
    report.hasContacts = m_running->hasContacts;
    out.after.push_back(report);
}

void RecoveryUse::end(RecoveryTrouble trouble, engine::Out &out, milliseconds wait)
{
    if (!m_running)
        return;
    RecoveryReport report = ended(m_running->ask, trouble);
    report.hasContacts = m_running->hasContacts;
    report.wait = wait;
    out.after.push_back(report);
    m_running.reset();
}

milliseconds RecoveryUse::deadline() const
{
    if (!m_running || m_running->stage == Stage::Opening)
        return Never;
    const bool waits = m_session.isOnline() && m_running->request == 0 && m_running->notBefore > 0ms;
    return std::min(m_running->until, waits ? m_running->notBefore : Never);
}

} // namespace porchlight::encryption
