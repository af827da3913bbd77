// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/encryption/Alarm.h"
#include "app/engine/LocalStore.h"
#include "app/engine/Seal.h"
#include "shared/base/Random.h"

#include <memory>
#include <set>

namespace porchlight::pairwise {
struct PairwiseFrame;
}

namespace porchlight {
class Roster;
}

namespace porchlight::encryption {

struct EncryptionParts;

/// End-to-end encryption as the delivery core knows it (engine/Seal.h; encryption.md 5): each body is sealed once with
/// this device's own key of the conversation, and that key goes to every device in the roster through a session of its
/// own. Composes the parts, which share nothing but what is handed to them, and keeps the order of a step. Without an
/// identity in the image it seals and opens nothing.
class Encryption final : public engine::Seal
{
public:
    /// @p random must outlive this. What the image holds is read at once and not kept.
    Encryption(const engine::LocalImage &image, Random &random);
    ~Encryption() override;

    // ---- engine::Seal
    Result<Sealed, engine::Unsealed> seal(const ConversationId &conversation, std::span<const engine::PlainBody> bodies,
                                          Now now, engine::Out &out) override;
    void taken(const ConversationId &conversation, engine::Out &out) override;
    void withdrawn(const ConversationId &conversation, bool isStale, Now now, engine::Out &out) override;
    void beginAnew(const ConversationId &conversation, engine::Out &out) override;
    void startOver(Now now, engine::Out &out) override;
    engine::Opening open(const ConversationId &conversation, const wire::Entry &entry, Now now,
                         engine::Out &out) override;
    void receive(const wire::Entry &item, Now now, engine::Out &out) override;
    void devicesChanged(const ConversationId &conversation, const wire::Entry &entry, Now now,
                        engine::Out &out) override;
    void control(const ConversationId &conversation, const wire::Entry &entry, Now now, engine::Out &out) override;
    void groupTold(const ConversationId &conversation, Now now, engine::Out &out) override;
    bool mayWrite(const ConversationId &conversation) const override;
    bool looked(const ConversationId &conversation, const wire::Entry &entry, const engine::GroupLook *look, Now now,
                engine::Out &out) override;
    void missed(const ConversationId &conversation, Seq upTo, engine::Out &out) override;
    std::vector<engine::FoundedGroup> takeFounded() override;
    std::optional<engine::SealedTyping> sealTyping(const ConversationId &conversation, QByteArrayView plain,
                                                   Now now) override;
    std::optional<QByteArray> openTyping(const ConversationId &conversation, const DeviceId &sender, quint64 epoch,
                                         const QByteArray &bytes) override;
    std::vector<engine::LateEntry> takeOpened() override;
    void accepted(const ConversationId &conversation, Now now, engine::Out &out) override;
    void readUpTo(const ConversationId &conversation, Seq seq, Now now, engine::Out &out) override;
    void erased(const ConversationId &conversation, const MessageId &message, const AccountId &author,
                engine::Out &out) override;
    void beginsLater(Now now, engine::Out &out) override;
    void historyIsWhole(Now now, engine::Out &out) override;
    void historyRead(const engine::HistoryRead &answer, bool isUpToDate, Now now, engine::Out &out) override;
    engine::ArrivedHistory takeArrived() override;
    void faceIs(const engine::Face &face) override;
    void online(engine::ConnectionId connection, const wire::Welcome &welcome, Now now, engine::Out &out) override;
    void offline() override;
    void beginGeneration(engine::Out &out) override;
    bool received(const wire::Frame &frame, Now now, engine::Out &out) override;
    bool wantsNewSession() const override;
    void committed(Now now, engine::Out &out) override;
    void wanted(const engine::SealWish &wish, Now now, engine::Out &out) override;
    void finished(const std::shared_ptr<engine::SlowTask> &task, Now now, engine::Out &out) override;
    void tick(Now now, engine::Out &out) override;
    milliseconds deadline() const override;

    // ---- beyond it
    /// "A message may be missing": devices that have sealed bodies between others that are here, while none of theirs
    /// waits for a key. For a log without a gap that could still be fetched.
    std::set<DeviceId> missingFrom(const ConversationId &conversation) const;
    /// What the relay or somebody has done that nobody honest does, since this was asked last.
    std::vector<Alarm> takeAlarms();
    /// What other devices have said to other features, since this was asked last: archives, keys of one's own account.
    std::vector<pairwise::PairwiseFrame> takeFrames();
    /// For those who need more than sealing: the screen, the linking. Null without an identity.
    EncryptionParts *parts() { return m_parts.get(); }

private:
    void goneOfTwo(const ConversationId &conversation, const wire::Entry &entry, Now now, engine::Out &out);
    void handle(const pairwise::PairwiseFrame &frame, Now now, engine::Out &out);
    /// What has become possible with this step is done, and what is missing asked for.
    void work(Now now, engine::Out &out);
    void workGroups(Now now, engine::Out &out);
    /// False: more have to be given the key than fit beside a body, and are, before it.
    bool sendKeysAhead(const Roster &roster, const std::vector<DeviceId> &needy, Now now, engine::Out &out);
    void sweep(Now now, engine::Out &out);
    void begin(engine::Out &out);
    /// Where something was opened: who has written what is not there.
    void lookForMissing(Now now, engine::Out &out);
    /// How this device stands with its account, when that has changed.
    void tellStanding(engine::Out &out);

    std::unique_ptr<EncryptionParts> m_parts; ///< none without an identity
};

} // namespace porchlight::encryption
