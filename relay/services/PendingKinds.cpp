// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/services/PendingKinds.h"

template class porchlight::LargeVariant<porchlight::relay::PendingTypes>;
