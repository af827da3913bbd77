// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Offers/DropTarget.h"

#include <QtGui/QDropEvent>

#include <utility>

DropTarget::DropTarget(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemAcceptsDrops);
}

void DropTarget::setOffers(QObject *offers)
{
    auto *list = qobject_cast<OfferList *>(offers);
    if (m_offers == list)
        return;
    m_offers = list;
    Q_EMIT offersChanged();
}

void DropTarget::setHovered(bool isHovered)
{
    if (std::exchange(m_isHovered, isHovered) != isHovered)
        Q_EMIT isHoveredChanged();
}

void DropTarget::dragEnterEvent(QDragEnterEvent *event)
{
    const bool isWanted = isEnabled() && m_offers && event->mimeData() && (event->possibleActions() & Qt::CopyAction)
        && porchlight::offers::mayOffer(*event->mimeData());
    event->setAccepted(isWanted);
    if (isWanted)
        event->setDropAction(Qt::CopyAction); // who moves a file would delete it afterwards
    setHovered(isWanted);
}

void DropTarget::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(m_isHovered);
}

void DropTarget::dragLeaveEvent(QDragLeaveEvent *)
{
    setHovered(false);
}

void DropTarget::dropEvent(QDropEvent *event)
{
    setHovered(false);
    event->setAccepted(false);
    if (!isEnabled() || !m_offers || !event->mimeData())
        return;
    const auto offered = porchlight::offers::offeredBy(*event->mimeData());
    if (!offered.hasMedia() && offered.text.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (m_offers->take(offered))
        Q_EMIT taken();
    else
        Q_EMIT wordsDropped(offered.text);
}

void DropTarget::itemChange(ItemChange change, const ItemChangeData &data)
{
    // Something came over it, or the window is locked: nobody will say that what was held is gone.
    if ((change == ItemEnabledHasChanged || change == ItemVisibleHasChanged) && !data.boolValue)
        setHovered(false);
    QQuickItem::itemChange(change, data);
}
