// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/LocalOperations.h"

template class porchlight::LargeVariant<porchlight::engine::LocalOperationTypes>;
