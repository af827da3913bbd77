// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/GroupRosters.h"

#include <algorithm>

namespace porchlight::encryption {

using engine::Out;
using Verdict = GroupLedger::Verdict;

namespace {

constexpr std::size_t builtMax = 8;

std::optional<ClaimedMembers> listsOf(const wire::Roster &answer)
{
    ClaimedMembers lists;
    for (const wire::DevicesNotice &notice : answer.members) {
        if (notice.version == 0 || (!lists.empty() && notice.account <= lists.rbegin()->first))
            return std::nullopt;
        lists.emplace(notice.account, ClaimedList{notice.version, Digest(notice.hash.bytes())});
    }
    return lists;
}

} // namespace

GroupRosters::GroupRosters(const AccountId &self, const Session &session, Requests &requests, Alarms &alarms,
                           KnownAccounts &accounts, Groups &groups)
    : m_self(self),
      m_session(session),
      m_requests(requests),
      m_alarms(alarms),
      m_accounts(accounts),
      m_groups(groups)
{
}

const GroupRosters::Talk *GroupRosters::find(const ConversationId &conversation) const
{
    const auto found = m_talks.find(conversation);
    return found == m_talks.end() ? nullptr : &found->second;
}

// ---- what is known

std::pair<GroupRosters::Built, std::shared_ptr<const Roster>> GroupRosters::build(const ConversationId &conversation,
                                                                                  quint64 epoch) const
{
    Talk &talk = m_talks[conversation];
    const auto known = std::ranges::find(talk.built, epoch, &decltype(talk.built)::value_type::first);
    if (known != talk.built.end()) {
        std::rotate(known, std::next(known), talk.built.end());
        return {Built::Done, talk.built.back().second};
    }
    const GroupLedger *ledger = m_groups.find(conversation);
    const GroupLedger::View *view = ledger ? ledger->at(epoch) : nullptr;
    if (!view)
        return {Built::Unknown, nullptr};
    std::vector<const DeviceList *> lists;
    bool isMissing = false;
    for (const auto &[account, said] : view->lists) {
        const DeviceList *list = m_accounts.withHash(account, said.hash);
        if (list ? list->version() != said.version : m_accounts.at(account, said.version) != nullptr)
            return {Built::Lie, nullptr}; // its account has signed something else
        isMissing = isMissing || !list;
        lists.push_back(list);
    }
    if (isMissing)
        return {Built::ListsMissing, nullptr};
    auto roster = std::make_shared<const Roster>(conversation, epoch, lists);
    const auto start = ledger->starts().find(epoch);
    if (start != ledger->starts().end() && start->second.digest && *start->second.digest != roster->digest())
        return {Built::Lie, nullptr};
    if (talk.built.size() == builtMax)
        talk.built.erase(talk.built.begin());
    talk.built.emplace_back(epoch, roster);
    return {Built::Done, roster};
}

const Roster *GroupRosters::at(const ConversationId &conversation, quint64 epoch) const
{
    return build(conversation, epoch).second.get();
}

/// All of the members, each with the newest list that it has signed, and nobody who may not be written to.
std::shared_ptr<const Roster> GroupRosters::judgedInForce(const GroupLedger &ledger) const
{
    if (!ledger.isWhole() || !ledger.isMember())
        return nullptr;
    const GroupLedger::View *view = ledger.at(ledger.newest());
    if (!view || view->state != ledger.state() || view->lists.size() != view->state.members().size())
        return nullptr;
    for (const auto &[account, said] : view->lists) {
        const DeviceList *newest = m_accounts.current(account);
        if (!view->state.isMember(account) || !newest || newest->hash() != said.hash || !m_accounts.mayWriteTo(account))
            return nullptr;
    }
    return build(ledger.conversation(), ledger.newest()).second;
}

const Roster *GroupRosters::inForce(const ConversationId &conversation) const
{
    const GroupLedger *ledger = m_groups.find(conversation);
    Talk &talk = m_talks[conversation];
    if (!ledger || talk.isInDoubt)
        return nullptr;
    // Once for each change, and not for each message.
    const bool isChecked = talk.checked && talk.checked->ledger == ledger->revision() &&
                           talk.checked->accounts == m_accounts.revision();
    if (!isChecked)
        talk.checked = Checked{ledger->revision(), m_accounts.revision(), judgedInForce(*ledger)};
    return talk.checked->roster.get();
}

// ---- asking

void GroupRosters::want(const ConversationId &conversation, std::optional<quint64> epoch, Now now)
{
    const GroupLedger *ledger = m_groups.find(conversation);
    if (!ledger || (epoch ? at(conversation, *epoch) : inForce(conversation)))
        return;
    Talk &talk = m_talks[conversation];
    if (ledger->head().count == 0 || ledger->isShort() || (epoch && *epoch > ledger->newest()))
        m_groups.ask(conversation, epoch.value_or(0));
    const quint64 meant = epoch.value_or(ledger->newest());
    if (const quint64 start = ledger->startWithoutLists(meant))
        talk.questions.try_emplace(start, Asked{.notBefore = now.mono});
    else if (ledger->at(meant))
        talk.waiting.insert(meant);
    else if (epoch)
        talk.questions.try_emplace(epoch, Asked{.notBefore = now.mono});
    // What the log has told so far is not all, or there is a list that it has not told of.
    const bool isAll = !talk.isInDoubt && (ledger->startWithoutLists(meant) > 0 ||
                                           build(conversation, meant).first == Built::ListsMissing);
    if (!epoch && ledger->isMember() && !isAll)
        talk.questions.try_emplace(std::nullopt, Asked{.notBefore = now.mono});
}

void GroupRosters::doubt(const ConversationId &conversation)
{
    Talk &talk = m_talks[conversation];
    talk.isInDoubt = true;
    talk.questions.erase(std::nullopt); // an answer that is under way may be as old
    talk.offer.reset();
    if (const GroupLedger *ledger = m_groups.find(conversation))
        m_groups.ask(conversation, ledger->newest());
}

void GroupRosters::accountsChanged(const std::set<AccountId> &accounts)
{
    if (accounts.empty())
        return;
    for (const ConversationId &conversation : m_groups.all()) {
        const GroupLedger &ledger = *m_groups.find(conversation);
        const auto isMember = [&](const AccountId &account) { return ledger.state().isMember(account); };
        if (!std::ranges::any_of(accounts, isMember))
            continue;
        m_changed.insert(conversation);
        const auto question = m_talks[conversation].questions.find(std::nullopt);
        if (question != m_talks[conversation].questions.end() && question->second.request == 0)
            question->second = {};
    }
}

void GroupRosters::online()
{
    offline();
    for (auto &[conversation, talk] : m_talks) {
        for (auto &[epoch, asked] : talk.questions)
            asked = {};
    }
}

void GroupRosters::offline()
{
    for (auto &[conversation, talk] : m_talks) {
        for (auto &[epoch, asked] : talk.questions)
            asked.request = 0;
    }
}

void GroupRosters::beginAnew(const ConversationId &conversation)
{
    m_talks.erase(conversation);
    m_changed.insert(conversation);
}

void GroupRosters::beginGeneration()
{
    for (const auto &[conversation, talk] : m_talks)
        m_changed.insert(conversation);
    m_talks.clear();
}

void GroupRosters::failed(Asked &asked, bool isFinal, Now now)
{
    asked.request = 0;
    asked.notBefore = isFinal ? Never : now.mono + waitAfter(++asked.tries, againAfter, againAfterMax);
}

bool GroupRosters::received(const wire::Frame &frame, Now now, Out &out)
{
    const auto *error = std::get_if<wire::Error>(&frame);
    const auto *answer = std::get_if<wire::Roster>(&frame);
    const quint64 request = error ? error->request : answer ? answer->request : 0;
    if (request == 0)
        return false;
    for (auto &[conversation, talk] : m_talks) {
        for (auto &[epoch, asked] : talk.questions) {
            if (asked.request != request)
                continue;
            failed(asked, error && epoch && wire::isFinal(error->code), now);
            if (error) {
                m_groups.ask(conversation); // perhaps this account is no member any more
                return true;
            }
            const auto lists = listsOf(*answer);
            if (!lists || answer->conversation != conversation || (epoch && *epoch != answer->epoch)) {
                m_alarms.raise({Alarm::Kind::RosterLie, {}, conversation, answer->epoch});
                return true;
            }
            talk.offer = Offer{answer->epoch, *lists, answer->digest};
            tryOffer(conversation, talk, now, out);
            return true;
        }
    }
    return false;
}

/// What the relay says of lists can be looked at once it is known who belongs to the group then.
void GroupRosters::tryOffer(const ConversationId &conversation, Talk &talk, Now now, Out &out)
{
    const GroupLedger *ledger = m_groups.find(conversation);
    if (!talk.offer || !ledger)
        return;
    const quint64 epoch = talk.offer->epoch;
    if (epoch > m_groups.knownTo(conversation) && !ledger->at(epoch))
        return m_groups.ask(conversation, epoch); // and then again
    const Offer offer = *std::exchange(talk.offer, std::nullopt);
    switch (m_groups.offer(conversation, epoch, offer.lists, offer.digest, out)) {
    case Verdict::Taken:
    case Verdict::Known:
        talk.waiting.insert(epoch);
        talk.isInDoubt = talk.isInDoubt && epoch < ledger->newest();
        talk.checked.reset();
        m_changed.insert(conversation);
        break;
    case Verdict::Lie:
        m_alarms.raise({Alarm::Kind::RosterLie, {}, conversation, epoch});
        break;
    default:
        break; // it is of before what has come since; or what is before it has not come
    }
    Q_UNUSED(now)
}

void GroupRosters::buildWaiting(const ConversationId &conversation, Talk &talk, Now, Out &out)
{
    for (const quint64 epoch : std::exchange(talk.waiting, {})) {
        const auto [made, roster] = build(conversation, epoch);
        if (made == Built::ListsMissing) {
            const GroupLedger::View *view = m_groups.find(conversation)->at(epoch);
            for (const auto &[account, said] : view->lists) {
                if (!m_accounts.withHash(account, said.hash))
                    m_accounts.want(account, said.version, out);
            }
            talk.waiting.insert(epoch);
        } else if (made == Built::Lie) {
            m_alarms.raise({Alarm::Kind::RosterLie, {}, conversation, epoch});
            for (const auto &[account, said] : ClaimedMembers(m_groups.find(conversation)->at(epoch)->lists)) {
                if (!m_accounts.withHash(account, said.hash) && m_accounts.at(account, said.version))
                    m_accounts.doubt(account);
            }
            m_groups.refuseLists(conversation, epoch, out);
            talk.built.clear();
        } else if (made == Built::Done) {
            m_changed.insert(conversation);
        }
    }
}

void GroupRosters::work(Now now, Out &out)
{
    for (const ConversationId &conversation : m_groups.takeChanged()) {
        m_changed.insert(conversation);
        Talk &talk = m_talks[conversation];
        talk.checked.reset();
        tryOffer(conversation, talk, now, out);
        const GroupLedger *ledger = m_groups.find(conversation);
        if (ledger->isMember() && !ledger->hasUntaken() && !inForce(conversation))
            want(conversation, std::nullopt, now); // it is written to soon, and read at once
    }
    for (auto &[conversation, talk] : m_talks) {
        buildWaiting(conversation, talk, now, out);
        askAll(conversation, talk, now, out);
    }
}

void GroupRosters::askAll(const ConversationId &conversation, Talk &talk, Now now, Out &out)
{
    const bool mayAsk = m_session.isOnline() && !m_session.isPending();
    for (auto question = talk.questions.begin(); question != talk.questions.end();) {
        auto &[epoch, asked] = *question;
        const GroupLedger *ledger = m_groups.find(conversation);
        const bool isAnswered = epoch ? at(conversation, *epoch) != nullptr
                                      : inForce(conversation) != nullptr || !ledger || !ledger->isMember();
        if (isAnswered && asked.request == 0) {
            question = talk.questions.erase(question);
            continue;
        }
        if (mayAsk && asked.request == 0 && asked.notBefore <= now.mono) {
            asked.request = m_requests.next();
            m_session.send(wire::GetRoster{asked.request, conversation, epoch}, out);
        }
        ++question;
    }
}

milliseconds GroupRosters::deadline() const
{
    milliseconds next = Never;
    if (m_session.isOnline() && !m_session.isPending()) {
        for (const auto &[conversation, talk] : m_talks) {
            for (const auto &[epoch, asked] : talk.questions) {
                if (asked.request == 0)
                    next = std::min(next, asked.notBefore);
            }
        }
    }
    return next;
}

} // namespace porchlight::encryption
