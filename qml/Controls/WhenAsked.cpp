// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Controls/WhenAsked.h"

#include <QtQml/QQmlComponent>
#include <QtQml/QQmlInfo>

WhenAsked::WhenAsked(QObject *parent)
    : QObject(parent)
{
}

QObject *WhenAsked::popup()
{
    if (m_made || !m_content) // also while it is being made: its own beginnings may look for it
        return m_made;
    QObject *made = m_content->beginCreate(m_content->creationContext());
    if (!made) {
        qmlWarning(this, m_content->errors());
        return nullptr;
    }
    m_made = made;
    made->setParent(parent()); // before it is complete: this is how a popup finds its window
    connect(made, SIGNAL(visibleChanged()), this, SIGNAL(visibleChanged())); // of a class whose header is not public
    m_content->completeCreate();
    Q_EMIT madeChanged();
    if (isVisible())
        Q_EMIT visibleChanged();
    return made;
}

bool WhenAsked::isVisible() const
{
    return m_made && m_made->property("visible").toBool();
}

void WhenAsked::setAsked(bool asked)
{
    if (asked == m_asked)
        return;
    m_asked = asked;
    if (asked)
        popup();
    Q_EMIT askedChanged();
}

void WhenAsked::open()
{
    if (QObject *wanted = popup())
        QMetaObject::invokeMethod(wanted, "open");
}
