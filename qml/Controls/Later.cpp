// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/Later.h"

#include <utility>

Later::Later(QObject *parent)
    : QObject(parent)
{
}

void Later::ask()
{
    if (std::exchange(m_isAsked, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isAsked = false;
            Q_EMIT due();
        },
        Qt::QueuedConnection);
}
