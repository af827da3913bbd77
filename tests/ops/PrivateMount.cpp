// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ops/PrivateMount.h"

#include <QFile>

#include <sched.h>
#include <sys/mount.h>

namespace porchlight::tests {

namespace {

/// Once: the mounts of this process are its own from then on.
bool leaveOthersMounts()
{
    static const bool left = ::unshare(CLONE_NEWNS) == 0 &&
                             ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return left;
}

} // namespace

PrivateMount::PrivateMount(const QString &folder, unsigned long flags, const char *options)
    : m_folder(QFile::encodeName(folder)),
      m_isThere(leaveOthersMounts() && ::mount("tmpfs", m_folder.constData(), "tmpfs", flags, options) == 0)
{
}

PrivateMount::~PrivateMount()
{
    if (m_isThere)
        ::umount2(m_folder.constData(), MNT_DETACH);
}

} // namespace porchlight::tests
