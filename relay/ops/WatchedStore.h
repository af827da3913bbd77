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
    QByteArray tide() const override { return m_store->tide(); }
    bool hasGiven(const ShownTide &shown) override { return m_store->hasGiven(shown); }
    bool hasForgotten(const ShownTide &shown) override { return m_store->hasForgotten(shown); }
    void begin() override { m_store->begin(); }
    AppendOutcome append(const AppendRequest &request) override { return m_store->append(request); }
    void advanceCursors(const AdvanceCursors &request) override { m_store->advanceCursors(request); }
    RaisedMarks raiseMarks(const RaiseMarks &request) override { return m_store->raiseMarks(request); }
    DeviceOutcome createAccount(const CreateAccount &request) override { return m_store->createAccount(request); }
    DeviceOutcome addDevice(const AddDevice &request) override { return m_store->addDevice(request); }
    TokenOutcome useToken(const UseToken &request) override { return m_store->useToken(request); }
    ConversationOutcome startDirect(const StartDirect &request) override { return m_store->startDirect(request); }
    void createInvitation(const CreateInvitation &request) override { m_store->createInvitation(request); }
    GenerationOutcome openGeneration(const OpenGeneration &request) override { return m_store->openGeneration(request); }
    void raiseTide() override { m_store->raiseTide(); }
    CommitStatus commit() override;

private:
    const std::unique_ptr<Store> m_store;
    bool m_isFull = false;
};

} // namespace porchlight::relay
