/** An OpenAPI 2 document of our own: shared parameters, a model that contains itself, a map, security that may be left out. */
export const mooringsDocument = `swagger: '2.0'
info:
  title: Moorings
  version: '1'
host: localhost
basePath: /api/v1
securityDefinitions:
  basic: { type: basic }
  key: { type: apiKey, in: header, name: X-Key }
security:
  - basic: []
  - key: []
  - {}
paths:
  /harbours/{harbour}/moorings:
    parameters:
      - $ref: '#/parameters/Harbour'
      - { name: sort, in: query, type: string }
    get:
      operationId: listMoorings
      parameters:
        - $ref: '#/parameters/PageSize'
        - name: sort
          in: query
          type: string
          enum: [name, depth]
          default: name
      responses:
        '200':
          description: The moorings.
          headers:
            X-Total: { type: integer }
          schema:
            type: array
            items:
              $ref: '#/definitions/Mooring'
        '404': { $ref: '#/responses/Gone' }
  /ships:
    get:
      operationId: listShips
      responses:
        '200':
          description: The ships.
          schema: { $ref: '#/definitions/Ship' }
parameters:
  Harbour:
    name: harbour
    in: path
    required: true
    type: string
  PageSize:
    name: page_size
    in: query
    type: integer
    format: int64
    default: 10
    maximum: 100
responses:
  Gone:
    description: There is no such harbour.
definitions:
  Named:
    type: object
    required: [name]
    properties:
      name: { type: string, minLength: 1 }
  Mooring:
    allOf:
      - $ref: '#/definitions/Named'
      - type: object
        properties:
          depth: { type: number, x-nullable: true }
          since: { type: string, format: date-time }
          labels: { type: object, additionalProperties: { type: string } }
          neighbour: { $ref: '#/definitions/Mooring' }
          ships: { type: array, items: { $ref: '#/definitions/Ship' } }
  Ship:
    type: object
    properties:
      flag: { type: string, pattern: '^[A-Z]{2}$' }
`;

export const listMoorings = "GET /harbours/{harbour}/moorings";
