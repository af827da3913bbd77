// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/RelayAddress.h"

#include <QSslConfiguration>
#include <QSslError>

/// Whether what answers is the relay of a RelayAddress (F3). With a pin nothing counts but the key: not the dates, not
/// the names, not who signed it. Without one, the authorities of this computer and the name of the host count.
namespace porchlight::runtime {

/// TLS 1.3 and nothing older. With a pin there are no authorities at all, so that Qt always asks what to do before a
/// byte of HTTP has left; with a certificate that it likes it would ask only afterwards.
QSslConfiguration trustOf(const RelayAddress &relay);

/// The key in @p certificate is the pinned one. The certificate that the other side has shown it owns, never another of
/// its chain.
bool hasPinnedKey(const QSslCertificate &certificate, const RelayAddress &relay);

/// All of @p errors are about what a pinned key makes up for: who signed it, its names, its dates.
bool areExcusedByPin(const QList<QSslError> &errors);

/// Why a certificate was not accepted, as a sentence for people.
QString describeDistrust(const QList<QSslError> &errors);
/// The same when the key is not the pinned one.
QString describeStranger();

} // namespace porchlight::runtime
