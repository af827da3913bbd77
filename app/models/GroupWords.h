// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEffects.h"
#include "shared/base/Sentence.h"

namespace porchlight::models {

/// What somebody wanted of a group when it failed.
enum class GroupAct : quint8 { Make, Add, Remove, Role, Leave, Policy, Link, Join };

/// Why it did not work, a sentence for people. @p whom: who was to be added, when it was one.
Sentence groupTrouble(GroupAct act, const engine::AskFailed &failed, const QString &whom = {});

/// Somebody who cannot be added can still come by a link.
bool offersLink(GroupAct act, const engine::AskFailed &failed);

} // namespace porchlight::models
