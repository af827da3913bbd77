// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "relay/store/Operations.h"
#include "relay/store/Reads.h"

/// Outcomes and answers in words, everything that is in them: two that differ show where.
namespace porchlight::test {

QByteArray textOf(const relay::Outcome &outcome);
QByteArray textOf(const relay::LogPage &page);
QByteArray textOf(const relay::SessionImage &image);
QByteArray textOf(const std::vector<wire::DeviceInfo> &devices);
QByteArray textOf(const std::vector<relay::StoredReport> &reports);
QByteArray textOf(const std::optional<relay::Login> &login);
QByteArray textOf(const relay::RetentionState &state);
QByteArray textOf(const std::vector<relay::DeadLetter> &letters);
QByteArray textOf(const std::vector<wire::AccountManifests> &accounts);
QByteArray textOf(const relay::RosterAnswer &roster);
QByteArray textOf(const relay::BlobChunk &chunk);
QByteArray textOf(const relay::StoredRecovery &stored);
QByteArray textOf(const std::vector<relay::Peer> &peers);
QByteArray textOf(const std::optional<relay::SigningDevice> &signer);
QByteArray textOf(const relay::ControlPage &page);
QByteArray textOf(const relay::MembersPage &page);
QByteArray textOf(const relay::ReceiptCounts &counts);

} // namespace porchlight::test
