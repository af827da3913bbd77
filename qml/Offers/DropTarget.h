// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Offers/OfferList.h"

#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

/// A place to drop files and pictures on, which go to `offers`, and words, which are told. It always copies: what was dragged
/// stays where it was. Lives on the UI thread.
class DropTarget : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    /// An OfferList; of anything else nothing is taken.
    Q_PROPERTY(QObject *offers READ offers WRITE setOffers NOTIFY offersChanged)
    /// Somebody holds something over it that it would take.
    Q_PROPERTY(bool isHovered READ isHovered NOTIFY isHoveredChanged)

public:
    explicit DropTarget(QQuickItem *parent = nullptr);

    QObject *offers() const { return m_offers; }
    void setOffers(QObject *offers);
    bool isHovered() const { return m_isHovered; }

Q_SIGNALS:
    void offersChanged();
    void isHoveredChanged();
    void taken();
    void wordsDropped(const QString &words);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void setHovered(bool isHovered);

    QPointer<OfferList> m_offers;
    bool m_isHovered = false;
};
