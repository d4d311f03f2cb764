// The registration of the bot with Teams as its only door. Its identity is the program's own, so there is no secret.
param tags object
param token string
param host string
param identityId string
param appId string
param tenantId string
param workspaceId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'bot-clerk-${token}'
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Plan Clerk'
    description: 'The clerk to your action plan'
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppMSIResourceId: identityId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  location: 'global'
  name: 'MsTeamsChannel'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

// What Teams asked of the bot and how it answered: the only trace of a message that never reached the program.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: bot
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'BotRequest', enabled: true }
    ]
  }
}
