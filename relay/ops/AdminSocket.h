// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

#include <sys/types.h>

/// The Unix socket "admin.sock" in the data folder, at the level of descriptors: Qt can neither bind where a path is
/// longer than 107 bytes, nor choose the access before the file is there, nor say who is at the other end.
namespace porchlight::relay {

/// A listening descriptor; -1 when there can be none (errno says why). Only the owner may connect (mode 0600). To be
/// called by who holds the data folder's lock: a socket that a dead process left is taken away. For a moment it makes
/// the umask of the process stricter than the relay's own.
int listenForAdmin(const QString &dataFolder);

/// A connected descriptor; -1 when nobody listens there.
int connectToAdmin(const QString &dataFolder);

void removeAdminSocket(const QString &dataFolder);

/// The user at the other end of a connected descriptor.
std::optional<uid_t> peerUser(int descriptor);

} // namespace porchlight::relay
