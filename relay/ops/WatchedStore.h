// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Store.h"

#include <memory>

namespace porchlight::relay {

/// A Store that tells the log when the disk is full, and when there is room again: clients only wait then, and nobody
/// but the operator can help. Owns the store that does the work; changes nothing of what it does.
class WatchedStore final : public Store
{
public:
    explicit WatchedStore(std::unique_ptr<Store> store) : m_store(std::move(store)) {}

    GenerationId generation() const override { return m_store->generation(); }
    void begin() override { m_store->begin(); }
    AppendOutcome append(const AppendRequest &request) override { return m_store->append(request); }
    void advanceCursors(const AdvanceCursors &request) override { m_store->advanceCursors(request); }
    RaisedMarks raiseMarks(const RaiseMarks &request) override { return m_store->raiseMarks(request); }
    DeviceOutcome createAccount(const CreateAccount &request) override { return m_store->createAccount(request); }
    DeviceOutcome addDevice(const AddDevice &request) override { return m_store->addDevice(request); }
    TokenOutcome useToken(const UseToken &request) override { return m_store->useToken(request); }
    ConversationOutcome startDirect(const StartDirect &request) override { return m_store->startDirect(request); }
    void createInvitation(const CreateInvitation &request) override { m_store->createInvitation(request); }
    AccountOutcome renameDevice(const RenameDevice &request) override { return m_store->renameDevice(request); }
    AccountOutcome unlinkDevice(const UnlinkDevice &request) override { return m_store->unlinkDevice(request); }
    AccountOutcome setMute(const SetMute &request) override { return m_store->setMute(request); }
    AccountOutcome acceptConversation(const AcceptConversation &r) override { return m_store->acceptConversation(r); }
    void noteContacts(const NoteContacts &request) override { m_store->noteContacts(request); }
    CommitStatus commit() override;

private:
    const std::unique_ptr<Store> m_store;
    bool m_isFull = false;
};

} // namespace porchlight::relay
