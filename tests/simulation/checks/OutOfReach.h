// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/simulation/world/Founding.h"

namespace porchlight::simulation {

/// The device, or another one of its account, has read it.
bool isReadInAccount(const Scene &scene, const Founding &founding, const DeviceId &device,
                     const ConversationId &conversation, const wire::Entry &entry);
/// In runs with the app's encryption: the entry was said before this device was listed, and no device of its account
/// that is left has it, or could read it in time. Nobody else may give it.
bool isOutOfReach(const Scene &scene, const Founding &founding, const DeviceId &device, const ConversationId &conversation,
                  const wire::Entry &entry);
/// The same of any entry of the log.
bool isAnyOutOfReach(Scene &scene, const Founding &founding, const DeviceId &device, const ConversationId &conversation);

} // namespace porchlight::simulation
