// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Offers/OfferReader.h"
#include "qml/Offers/OfferedData.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

/// Files and pictures that were pasted or dropped beside a message, for each conversation its own, as long as the window is
/// there. Nothing of them is sent or kept: this knows their names, sizes and small pictures, which a thread of its own has
/// looked up, one after the other. Lives on the UI thread, and never opens a file there.
class OfferList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// Whose are shown.
    Q_PROPERTY(QString conversation READ conversation WRITE setConversation NOTIFY conversationChanged)
    Q_PROPERTY(QAbstractItemModel *rows READ rows CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// So many more were offered than there is room for.
    Q_PROPERTY(int leftOut READ leftOut NOTIFY countChanged)

public:
    enum Role { KeyRole = Qt::UserRole + 1, NameRole, KindRole, BytesRole, PreviewRole };

    static constexpr int offersMax = 20; ///< in each conversation

    explicit OfferList(QObject *parent = nullptr);
    ~OfferList() override; ///< leaves a disk that does not answer to itself

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString conversation() const { return m_conversation; }
    void setConversation(const QString &key);
    QAbstractItemModel *rows() { return this; }
    int count() const { return rowCount(); }
    int leftOut() const;

    /// What the clipboard holds. False: no file and no picture; then its words are whoever's asks.
    Q_INVOKABLE bool paste();
    bool take(const porchlight::offers::OfferedData &offered);
    Q_INVOKABLE void remove(double key);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void conversationChanged();
    void countChanged();

private:
    struct Offer {
        quint64 key = 0;
        QString name;
        porchlight::offers::Glance glance; ///< kind "looking" until somebody has
    };
    struct Shelf {
        std::vector<Offer> offers;
        int leftOut = 0;
    };
    class Reading; ///< the thread, and the way back from it

    template <class What>
    void put(const QString &name, const What &what);
    void know(quint64 key, const porchlight::offers::Glance &glance);
    const Shelf *shelf() const;

    QHash<QString, Shelf> m_shelves;
    QString m_conversation;
    quint64 m_lastKey = 0;
    std::shared_ptr<Reading> m_reading;
};
