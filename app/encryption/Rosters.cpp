// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/Rosters.h"

#include "shared/base/Hash.h"
#include "shared/crypto/ByteReader.h"

#include <algorithm>

namespace porchlight::encryption {

Rosters::Rosters(const AccountId &self, const engine::KeyRecords &records, const Session &session, Requests &requests,
                 Alarms &alarms, KnownAccounts &accounts)
    : m_self(self), m_session(session), m_requests(requests), m_alarms(alarms), m_accounts(accounts)
{
    for (const auto &[name, record] : rowsOf(records, RecordKind::Roster)) {
        ByteReader reader(name);
        const auto conversation = reader.id<ConversationId>();
        const quint64 epoch = reader.u64();
        if (const auto claim = RosterClaim::decode(record); claim && reader.isDone())
            claims(conversation).restore(epoch, *claim);
    }
}

void Rosters::leaveGroupsTo(Groups &groups, GroupRosters &rosters)
{
    m_groups = &groups;
    m_ofGroups = &rosters;
}

bool Rosters::isDirect(const ConversationId &conversation) const
{
    const RosterClaims *known = find(conversation);
    const auto isWithOther = [&](const auto &epoch) {
        return std::ranges::any_of(epoch.second.members, [&](const auto &member) {
            return directConversationId(m_self, member.first) == conversation;
        });
    };
    return conversation == directConversationId(m_self, m_self) ||
           (known && std::ranges::any_of(known->epochs(), isWithOther));
}

/// Nothing was said of it before that has made it one of two, and those who are said to be in it do not either.
bool Rosters::mayBeGroup(const ConversationId &conversation, const wire::Roster &answer) const
{
    const auto isOther = [&](const wire::DevicesNotice &member) {
        return directConversationId(m_self, member.account) == conversation;
    };
    const auto isSelf = [&](const wire::DevicesNotice &member) { return member.account == m_self; };
    return m_groups && !isDirect(conversation) && !std::ranges::all_of(answer.members, isSelf) &&
           std::ranges::none_of(answer.members, isOther);
}

void Rosters::becameGroup(const ConversationId &conversation, engine::Out &out)
{
    for (const auto &[epoch, claim] : claims(conversation).epochs())
        remove(RecordKind::Roster, rowName(conversation, epoch), out);
    m_known.erase(conversation);
    std::erase_if(m_questions, [&](const auto &question) { return question.first.first == conversation; });
    std::erase_if(m_waiting, [&](const auto &place) { return place.first == conversation; });
    m_groups->suspect(conversation);
    m_changed.insert(conversation);
}

std::set<ConversationId> Rosters::takeChanged()
{
    if (m_ofGroups)
        m_changed.merge(m_ofGroups->takeChanged());
    return std::exchange(m_changed, {});
}

RosterClaims &Rosters::claims(const ConversationId &conversation)
{
    return m_known.try_emplace(conversation, m_self, conversation).first->second;
}

const RosterClaims *Rosters::find(const ConversationId &conversation) const
{
    const auto found = m_known.find(conversation);
    return found == m_known.end() ? nullptr : &found->second;
}

const Roster *Rosters::inForce(const ConversationId &conversation) const
{
    if (isGroup(conversation))
        return m_ofGroups->inForce(conversation);
    const RosterClaims *known = find(conversation);
    const RosterClaim *claim = known ? known->inForce() : nullptr;
    if (!claim || !known->hasAll(claim->members))
        return nullptr;
    const auto isNewest = [this](const auto &entry) {
        const DeviceList *newest = m_accounts.current(entry.first);
        return newest && newest->hash() == entry.second.hash && m_accounts.mayWriteTo(entry.first);
    };
    if (!std::ranges::all_of(claim->members, isNewest))
        return nullptr;
    return built(conversation, known->inForceEpoch(), claim);
}

const Roster *Rosters::at(const ConversationId &conversation, quint64 epoch) const
{
    if (isGroup(conversation))
        return m_ofGroups->at(conversation, epoch);
    const RosterClaims *known = find(conversation);
    return built(conversation, epoch, known ? known->at(epoch) : nullptr);
}

const Roster *Rosters::built(const ConversationId &conversation, quint64 epoch, const RosterClaim *claim) const
{
    return claim && build(conversation, epoch, *claim) == Built::Done ? &*claim->roster : nullptr;
}

Rosters::Built Rosters::build(const ConversationId &conversation, quint64 epoch, const RosterClaim &claim) const
{
    if (claim.roster)
        return Built::Done;
    std::vector<const DeviceList *> lists;
    bool isMissing = false;
    for (const auto &[account, said] : claim.members) {
        const DeviceList *list = m_accounts.withHash(account, said.hash);
        if (list ? list->version() != said.version : m_accounts.at(account, said.version) != nullptr)
            return Built::Lie; // its account has signed something else
        isMissing = isMissing || !list;
        lists.push_back(list);
    }
    if (isMissing)
        return Built::ListsMissing;
    Roster roster(conversation, epoch, lists);
    const RosterDigest expected = epoch == 0 ? RosterDigest() : roster.digest();
    if (claim.digest && *claim.digest != expected)
        return Built::Lie;
    claim.roster.emplace(std::move(roster));
    return Built::Done;
}

void Rosters::want(const ConversationId &conversation, std::optional<quint64> epoch, Now now, engine::Out &)
{
    if (isGroup(conversation))
        return m_ofGroups->want(conversation, epoch, now);
    const RosterClaims &known = claims(conversation);
    if (epoch ? at(conversation, *epoch) : inForce(conversation))
        return;
    const RosterClaim *claim = epoch ? known.at(*epoch) : known.inForce();
    if (claim)
        m_waiting.emplace(conversation, epoch.value_or(known.inForceEpoch()));
    if (!claim || !epoch)
        ask({conversation, epoch}, now);
}

void Rosters::ask(const Question &question, Now now)
{
    m_questions.try_emplace(question, Asked{.notBefore = now.mono});
}

void Rosters::doubt(const ConversationId &conversation)
{
    if (isGroup(conversation))
        return m_ofGroups->doubt(conversation);
    claims(conversation).doubt();
    m_questions.erase({conversation, std::nullopt}); // an answer that is under way may be as old
}

bool Rosters::takeRefusal(const ConversationId &conversation)
{
    if (m_refused.erase(conversation) == 0)
        return false;
    m_questions.erase({conversation, std::nullopt});
    return true;
}

void Rosters::devicesChanged(const ConversationId &conversation, const wire::Entry &entry, Now now, engine::Out &out)
{
    if (isGroup(conversation))
        return m_groups->entry(conversation, entry, now, out);
    const auto notice = wire::decodeDevicesNotice(entry.body);
    const bool isOfTwo = !notice || notice->account == m_self || directConversationId(m_self, notice->account) == conversation;
    if (m_groups && !isOfTwo && !isDirect(conversation)) { // the account's log is yet to say that it is a group
        becameGroup(conversation, out);
        return m_groups->entry(conversation, entry, now, out);
    }
    RosterClaims &known = claims(conversation);
    const auto verdict = notice ? known.notice(entry.epoch, notice->account,
                                               {notice->version, Digest(notice->hash.bytes())})
                                : RosterClaims::Verdict::Lie;
    if (verdict == RosterClaims::Verdict::Lie) {
        known.doubt();
        lied(conversation, entry.epoch);
    }
    store(conversation, out);
    if (known.at(entry.epoch))
        m_waiting.emplace(conversation, entry.epoch);
    else if (entry.epoch == known.newest())
        ask({conversation, entry.epoch}, now);
    m_changed.insert(conversation);
}

void Rosters::gone(const ConversationId &conversation, quint64 epoch, Now now)
{
    ask({conversation, epoch}, now);
    m_changed.insert(conversation);
}

void Rosters::accountsChanged(const std::set<AccountId> &accounts)
{
    if (m_ofGroups)
        m_ofGroups->accountsChanged(accounts);
    for (const auto &[conversation, known] : m_known) {
        const RosterClaim *claim = known.at(known.inForceEpoch());
        const auto isOf = [&](const AccountId &account) { return !claim || claim->members.contains(account); };
        if (std::ranges::any_of(accounts, isOf))
            m_changed.insert(conversation);
    }
    // What has not fitted with them may fit now.
    for (const AccountId &account : accounts) {
        const auto question = m_questions.find({directConversationId(m_self, account), std::nullopt});
        if (question != m_questions.end() && question->second.request == 0)
            question->second = {};
    }
}

void Rosters::online()
{
    offline();
    if (m_ofGroups)
        m_ofGroups->online();
    m_refused.clear();
    for (auto &[question, asked] : m_questions)
        asked = {};
}

void Rosters::offline()
{
    if (m_ofGroups)
        m_ofGroups->offline();
    for (auto &[question, asked] : m_questions)
        asked.request = 0;
}

void Rosters::beginGeneration(engine::Out &out)
{
    for (const auto &[conversation, known] : m_known) {
        for (const auto &[epoch, claim] : known.epochs())
            remove(RecordKind::Roster, rowName(conversation, epoch), out);
        m_changed.insert(conversation);
    }
    m_known.clear();
    m_questions.clear();
    m_waiting.clear();
    m_refused.clear();
}

bool Rosters::received(const wire::Frame &frame, Now now, engine::Out &out)
{
    if (m_ofGroups && m_ofGroups->received(frame, now, out))
        return true;
    const auto *error = std::get_if<wire::Error>(&frame);
    const auto *answer = std::get_if<wire::Roster>(&frame);
    const quint64 request = error ? error->request : answer ? answer->request : 0;
    const auto found = request == 0 ? m_questions.end()
                                    : std::ranges::find_if(m_questions, [request](const auto &question) {
                                          return question.second.request == request;
                                      });
    if (found == m_questions.end())
        return false;
    const Question question = found->first;
    const auto &[conversation, epoch] = question;
    if (error) {
        if (error->code == wire::ErrorCode::NotAMember && !epoch)
            m_refused.insert(conversation);
        failed(question, epoch && wire::isFinal(error->code), now);
        return true;
    }
    RosterClaims &known = claims(conversation);
    if (mayBeGroup(conversation, *answer)) {
        becameGroup(ConversationId(conversation), out);
        return true;
    }
    const auto verdict = known.answer(*answer, epoch, found->second.newestThen);
    if (verdict == RosterClaims::Verdict::Lie) {
        lied(conversation, answer->epoch);
        failed(question, false, now);
    } else if (verdict == RosterClaims::Verdict::Late) {
        found->second = {.notBefore = now.mono};
    } else {
        m_refused.erase(conversation);
        m_waiting.emplace(conversation, answer->epoch);
        m_changed.insert(conversation);
        // Whether it is of use turns out with the lists of devices; until then it is not asked again at once.
        epoch ? void(m_questions.erase(question)) : failed(question, false, now);
    }
    store(conversation, out);
    return true;
}

void Rosters::failed(const Question &question, bool isFinal, Now now)
{
    Asked &asked = m_questions[question];
    asked.request = 0;
    ++asked.tries;
    asked.notBefore = isFinal ? Never : now.mono + waitAfter(asked.tries, againAfter, againAfterMax);
}

void Rosters::lied(const ConversationId &conversation, quint64 epoch)
{
    m_alarms.raise({Alarm::Kind::RosterLie, {}, conversation, epoch});
}

void Rosters::store(const ConversationId &conversation, engine::Out &out)
{
    for (const auto &[epoch, claim] : claims(conversation).takeUnstored())
        put(RecordKind::Roster, rowName(conversation, epoch), claim ? claim->encode() : QByteArray(), out);
}

void Rosters::buildWaiting(Now now, engine::Out &out)
{
    for (const auto &[conversation, epoch] : std::exchange(m_waiting, {})) {
        RosterClaims &known = claims(conversation);
        const RosterClaim *claim = known.at(epoch);
        const Built made = claim ? build(conversation, epoch, *claim) : Built::Done;
        if (made == Built::ListsMissing) {
            for (const auto &[account, said] : claim->members)
                if (!m_accounts.withHash(account, said.hash))
                    m_accounts.want(account, said.version, out);
            m_waiting.emplace(conversation, epoch);
        } else if (made == Built::Lie) {
            lied(conversation, epoch);
            for (const auto &[account, said] : claim->members)
                if (!m_accounts.withHash(account, said.hash) && m_accounts.at(account, said.version))
                    m_accounts.doubt(account);
            known.refuse(epoch);
            store(conversation, out);
            failed({conversation, std::nullopt}, false, now);
        } else {
            m_changed.insert(conversation);
        }
    }
}

void Rosters::work(Now now, engine::Out &out)
{
    if (m_ofGroups)
        m_ofGroups->work(now, out);
    buildWaiting(now, out);
    for (auto question = m_questions.begin(); question != m_questions.end();) {
        auto &[about, asked] = *question;
        const bool isAnswered = about.second ? at(about.first, *about.second) : inForce(about.first);
        if (isAnswered && asked.request == 0) {
            question = m_questions.erase(question);
            continue;
        }
        if (m_session.isOnline() && !m_session.isPending() && asked.request == 0 && asked.notBefore <= now.mono) {
            asked.request = m_requests.next();
            asked.newestThen = claims(about.first).newest();
            m_session.send(wire::GetRoster{asked.request, about.first, about.second}, out);
        }
        ++question;
    }
}

milliseconds Rosters::deadline() const
{
    milliseconds next = m_ofGroups ? m_ofGroups->deadline() : Never;
    if (m_session.isOnline() && !m_session.isPending())
        for (const auto &[question, asked] : m_questions)
            if (asked.request == 0)
                next = std::min(next, asked.notBefore);
    return next;
}

} // namespace porchlight::encryption
