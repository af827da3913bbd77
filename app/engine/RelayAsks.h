// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"

/// What somebody waits for is asked of the relay with one frame, which the event says all of.
namespace porchlight::engine {

inline wire::StartConversation frameFor(const AskConversation &e) { return {0, e.handle}; }
inline wire::ListDevices frameFor(const AskDevices &e) { return {0, e.conversation}; }
inline wire::RenameDevice frameFor(const RenameDevice &e) { return {0, e.device, e.name}; }
inline wire::UnlinkDevice frameFor(const UnlinkDevice &e) { return {0, e.device}; }
inline wire::Mute frameFor(const MuteConversation &e) { return {0, e.conversation, e.untilMs}; }
inline wire::AcceptConversation frameFor(const AcceptConversation &e) { return {0, e.conversation}; }
inline wire::ChangePassword frameFor(const ChangePassword &e) { return {0, e.current, e.wanted}; }
inline wire::Invite frameFor(const AskInvitation &) { return {}; }
inline wire::DeleteAccount frameFor(const DeleteAccount &e) { return {0, e.password}; }
inline wire::SetContact frameFor(const SetContact &e) { return {0, e.account, e.isContact}; }
inline wire::SetBlocked frameFor(const SetBlocked &e) { return {0, e.account, e.isBlocked}; }
inline wire::PutSettings frameFor(const ChangeAccountSettings &e) { return {0, e.settings}; }
inline wire::Report frameFor(const ReportMessage &e) { return {0, e.conversation, e.seq, e.proof, e.reason}; }

} // namespace porchlight::engine
