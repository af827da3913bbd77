// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/model_local/ModelLocalData.h"

#include <memory>
#include <set>

namespace porchlight::test {

/// The app's local database in plain memory: what SqliteLocalStore must amount to, said as simply as possible. Used by
/// one thread at a time. Deterministic; copies share what neither has changed, so a copy before each commit is cheap
/// (that is how the simulation crashes a device). Never fails by itself.
class ModelLocalStore final : public engine::LocalStore
{
public:
    engine::LocalImage load() override;
    engine::LocalCommit commit(const engine::LocalTransaction &transaction) override;
    engine::HistoryPage history(const std::optional<HistoryPlace> &before, int recordsMax, qsizetype bytesMax) override;

    /// As after an end that was none: the next engine is careful.
    void interrupt() { m_wasInterrupted = true; }
    /// The next so many commits store nothing and say so.
    void failCommits(int count) { m_commitsToFail = count; }

    std::set<ConversationId> conversations() const;
    /// Null when there is none. Valid until the next commit.
    const ModelConversation *conversation(const ConversationId &id) const;
    /// Oldest first, all kinds.
    std::vector<ModelMessage> timeline(const ConversationId &id) const;
    const ModelMessage *message(const ConversationId &conversation, const MessageId &id) const;
    ModelStatus status(const ConversationId &conversation, const MessageId &id) const;
    int unread(const ConversationId &id) const;
    Seq readPosition(const ConversationId &id) const;
    wire::AccountMark mark(const ConversationId &conversation, const AccountId &account) const;
    /// All marks known, of anyone.
    const std::map<std::pair<ConversationId, AccountId>, wire::AccountMark> &marks() const { return m_marks; }
    // What the screen shows of a message and of a conversation: ModelContent.cpp.
    bool isDeleted(const ConversationId &conversation, const MessageId &id) const;
    /// By the last edit that holds; empty once deleted.
    QString shownText(const ConversationId &conversation, const MessageId &id) const;
    /// Whom that speaks of.
    std::vector<Mention> shownMentions(const ConversationId &conversation, const MessageId &id) const;
    /// How somebody looks; of version 0: nothing is known.
    engine::Face face(const AccountId &account) const;
    const std::map<ConversationId, quint64> &facesTold() const { return m_facesTold; }
    /// Who has put which sign on it.
    std::map<AccountId, QString> reactions(const ConversationId &conversation, const MessageId &id) const;
    /// What it answers, as it is shown.
    std::optional<Reply> reply(const ConversationId &conversation, const MessageId &id) const;
    /// The last of the bookkeeping about a conversation of one type; null when there is none.
    const Content *note(const ConversationId &about, Content::Type type) const;
    bool isContact(const AccountId &account) const { return m_contacts.contains(account) && m_contacts.at(account); }
    bool isBlocked(const AccountId &account) const { return m_blocked.contains(account) && m_blocked.at(account); }
    const wire::AccountSettings &settings() const { return m_settings; }
    Seq cursor(const LogId &log) const;
    const std::optional<engine::PutIdentity> &identity() const { return m_identity; }
    const QString &displayName() const { return m_displayName; }
    const std::optional<GenerationId> &generation() const { return m_generation; }
    const QByteArray &tide() const { return m_tide; }
    const std::vector<QByteArray> &olderTokens() const { return m_olderTokens; }

    const std::map<std::pair<ConversationId, MessageId>, ModelEnvelope> &outbox() const { return m_outbox; }
    /// What was sealed, and not judged yet.
    const std::map<ConversationId, wire::Append> &requests() const { return m_requests; }

private:
    void apply(const engine::PutConversation &o);
    void apply(const engine::PutAccepted &o);
    void apply(const engine::PutMute &o);
    void apply(const engine::PutEntry &o);
    void apply(const engine::PutComposed &o);
    void apply(const engine::PutGroup &o);
    void apply(const engine::PutHandles &o);
    void apply(const engine::PutGroupNote &o);
    void apply(const engine::PutGroupLook &o);
    void apply(const engine::MarkSent &o);
    void apply(const engine::MarkFailed &o);
    void apply(const engine::Withdraw &o);
    void apply(const engine::PutRequest &o);
    void apply(const engine::DropRequest &o) { m_requests.erase(o.conversation); }
    void apply(const engine::Renumber &o);
    void apply(const engine::SetNextNumber &o);
    void apply(const engine::RemoveFailed &o);
    void apply(const engine::SetCursor &o);
    void apply(const engine::PutGap &o) { writable(o.conversation).gaps[o.gap.first] = o.gap; }
    void apply(const engine::DropGap &o);
    void apply(const engine::NoteBehind &o);
    void apply(const engine::SetProcessing &o) { m_processing = o.seq > 0 ? std::optional(o) : std::nullopt; }
    void settleBehind(const ConversationId &id);
    void apply(const engine::PutMark &o);
    void apply(const engine::SetRead &o);
    void apply(const engine::SetMarksVersion &o);
    void apply(const engine::SetReadsAgain &o);
    void apply(const engine::BeginGeneration &o);
    void apply(const engine::RewindLog &o);
    void apply(const engine::SetTide &o) { m_tide = o.tide; }
    void apply(const engine::PutKeyRecord &o);
    void forgetPlaces(const ConversationId &id);
    void apply(const engine::PutIdentity &o);
    void apply(const engine::SetToken &o);
    void apply(const engine::SetDisplayName &o);
    void apply(const engine::PutContact &o) { m_contacts[o.account] = o.isContact; }
    void apply(const engine::PutBlocked &o) { m_blocked[o.account] = o.isBlocked; }
    void apply(const engine::PutAccountSettings &o) { m_settings = o.settings; }
    void apply(const engine::PutFace &o);
    void apply(const engine::PutFaceTold &o);
    void loadFaces(engine::LocalImage &image) const;
    const Content *shownContent(const ConversationId &conversation, const MessageId &id) const;

    ModelConversation &writable(const ConversationId &id);
    ModelMessage *writableMessage(const ConversationId &conversation, const MessageId &id);
    void place(ModelConversation &conversation, ModelMessage &message, Seq seq, quint64 relayTimeMs);
    void settle(const ConversationId &conversation, const MessageId &id, quint64 relayTimeMs);
    void settleContent(const ConversationId &conversation, const MessageId &id, ContentState state);
    void erase(const ConversationId &conversation, const MessageId &target);
    static bool isRedacted(const ModelConversation &conversation, const Reply &reply);
    void eraseQuotes(const ConversationId &conversation, const MessageId &target, const AccountId &author);
    void dropEnvelope(const ConversationId &conversation, const MessageId &id);
    static void rewrite(const ModelConversation &conversation, ModelMessage &m, const engine::PutEntry &o);
    void hide(const Content &content);
    void pruneOutbox();

    std::optional<engine::PutIdentity> m_identity;
    QString m_displayName;
    std::optional<GenerationId> m_generation;
    quint64 m_marksVersion = 0;
    QByteArray m_tide;
    engine::KeyRecords m_keyRecords;
    std::vector<QByteArray> m_olderTokens; ///< newest first
    quint64 m_era = 0, m_lastRow = 0;
    std::map<LogId, Seq> m_cursors;
    std::map<std::pair<ConversationId, AccountId>, wire::AccountMark> m_marks;
    std::map<ConversationId, std::shared_ptr<ModelConversation>> m_conversations; ///< shared with copies
    std::map<std::pair<ConversationId, MessageId>, ModelEnvelope> m_outbox;
    std::map<ConversationId, wire::Append> m_requests;
    std::set<std::pair<ConversationId, MessageId>> m_hidden;
    std::map<AccountId, bool> m_contacts;
    std::map<AccountId, bool> m_blocked;
    wire::AccountSettings m_settings;
    std::map<AccountId, engine::Face> m_faces;
    std::map<ConversationId, quint64> m_facesTold;
    int m_commitsToFail = 0;
    bool m_wasInterrupted = false, m_readsAgain = false;
    std::optional<engine::SetProcessing> m_processing;
};

} // namespace porchlight::test
