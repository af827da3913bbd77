// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/store/ProfileGlance.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <functional>

namespace porchlight::models {

/// The profiles on this computer that are not in the window, as they were when somebody last looked. On the thread of the
/// windows. Opens none: it only says which is wanted.
class OtherProfiles final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the accounts of a window")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        ProfileNameRole = Qt::UserRole + 1,
        HandleRole, ///< empty: not known
        RelayRole,  ///< "host:port"; empty likewise
        IsElsewhereRole, ///< another process has it
    };
    using Look = std::function<std::vector<store::ProfileGlance>()>;

    /// @p parent is without a default: QML could make one then.
    OtherProfiles(Look look, QObject *parent) : QAbstractListModel(parent), m_look(std::move(look)) {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return int(m_rows.size()); }

    /// At the disk; takes some milliseconds.
    Q_INVOKABLE void look();
    /// Into this window; one that another process has comes to the front there.
    Q_INVOKABLE void open(int row);

Q_SIGNALS:
    void countChanged();
    void wanted(const QString &profileName);

private:
    const Look m_look;
    std::vector<store::ProfileGlance> m_rows;
};

} // namespace porchlight::models
